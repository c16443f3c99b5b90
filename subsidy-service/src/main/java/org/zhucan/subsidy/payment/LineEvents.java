// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.contracts.subsidy.PaymentEvent;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentReturned;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentSettled;
import org.zhucan.platform.outbox.Outbox;

/** Tells the world, line by line, what the bank made of a run. */
@ApplicationScoped
class LineEvents {

    private final Session session;
    private final Outbox outbox;

    LineEvents(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    void publish(UUID run, TransferSpan span, Instant at) {
        try (var lines = session.createSelectionQuery("""
                        select line, transfer.bankCode from PaymentLine line
                        join Transfer transfer on transfer.id = line.transferId
                        where line.runId = :run and line.transferId >= :from and line.transferId < :to
                        order by line.id
                        """, Object[].class)
                .setParameter("run", run)
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setFetchSize(1_000)
                .getResultStream()) {
            outbox.publishAll(lines.map(row -> event(row, at)).iterator());
        }
    }

    private PaymentEvent event(Object[] row, Instant at) {
        var line = (PaymentLine) row[0];
        session.detach(line);
        return line.status() == PaymentLineStatus.SETTLED
                ? new PaymentSettled(line.state(), at)
                : new PaymentReturned(line.state(), (String) row[1], at);
    }
}
