// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.sql.Sql;

/**
 * Files an event with the change it tells of: one row in the caller's transaction, so that a rollback publishes nothing and a commit
 * cannot be without its event. The position drawn here is the order in which the relay sends.
 */
@ApplicationScoped
public class Outbox {

    private static final int BATCH = 1_000;

    private static final String INSERT = """
            insert into outbox (event_id, type, subject, event_key, occurred_at, extensions, traceparent, causation_id, data)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private final Sql sql;
    private final Cause cause;

    Outbox(Sql sql, Cause cause) {
        this.sql = sql;
        this.cause = cause;
    }

    /**
     * Publishes once the caller's transaction commits. Call it after the aggregate's row was locked or inserted; that is what orders the
     * events of one aggregate.
     */
    @Transactional(MANDATORY)
    public void publish(DomainEvent event) {
        sql.update(INSERT, row(event, cause.traceparent()));
    }

    /** As {@link #publish}, for as many as there are, a thousand to a round trip: what a set-based change has to tell. */
    @Transactional(MANDATORY)
    public void publishAll(Iterator<? extends DomainEvent> events) {
        var traceparent = cause.traceparent();
        var rows = new ArrayList<Object[]>(BATCH);
        while (events.hasNext()) {
            rows.add(row(events.next(), traceparent));
            if (rows.size() == BATCH) {
                sql.batch(INSERT, rows);
                rows.clear();
            }
        }
        sql.batch(INSERT, rows);
    }

    private Object[] row(DomainEvent event, String traceparent) {
        return new Object[] {
            Ids.next(),
            event.type(),
            event.subject(),
            event.key(),
            event.occurredAt(),
            EventData.write(event.extensions()),
            traceparent,
            cause.eventId().orElse(null),
            EventData.write(event)
        };
    }
}
