// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;
import org.zhucan.subsidy.ledger.Ledger;
import org.zhucan.subsidy.ledger.Ledger.RunSum;
import org.zhucan.subsidy.ledger.PostingKind;

/** Books a run in its fund's ledger: its sum when it is approved and dispatched, line by line when the bank answers. */
@ApplicationScoped
class RunBooks {

    private static final String BY_LINE = """
            insert into posting (id, fund, kind, debit_account, credit_account, amount_fen, run_id, line_id, programme,
                entitlement_month, on_date, division_code)
            select uuidv7(), :fund, :kind, :debit, :credit, l.amount_fen, l.run_id, l.id, l.programme, l.month, :on,
                   l.division_code
            from payment_line l
            where l.run_id = :run and l.transfer_id >= :from and l.transfer_id < :to and l.status = :status
            """;

    private final Ledger ledger;
    private final Session session;

    RunBooks(Ledger ledger, Session session) {
        this.ledger = ledger;
        this.session = session;
    }

    /** Reserves what is not reserved yet: a request of another service bound its money when it came. */
    void commit(PaymentRun run, LocalDate on) {
        var fen = run.totalFen() - boundByRequests(run);
        if (fen > 0) {
            ledger.postRun(PostingKind.COMMITMENT, new RunSum(run.id(), run.fund(), fen, run.divisionCode()), on);
        }
    }

    /** A line that pays a returned request again is bound anew: the return had freed its money. */
    private long boundByRequests(PaymentRun run) {
        return session.createNativeQuery("""
                        select cast(coalesce(sum(amount_fen), 0) as bigint) from payment_line
                        where run_id = :run and kind = 'REQUESTED' and replaces is null
                        """, Long.class)
                .setParameter("run", run.id())
                .getSingleResult();
    }

    void dispatch(PaymentRun run, LocalDate on) {
        ledger.postRun(PostingKind.DISPATCH, run.sum(), on);
    }

    /** The end of every line of the span. */
    void answer(PaymentRun run, TransferSpan span) {
        postLines(run, span, PostingKind.SETTLEMENT, PaymentLineStatus.SETTLED);
        postLines(run, span, PostingKind.RETURN, PaymentLineStatus.RETURNED);
    }

    /** What came back is free again, once every line has its end; the balance last. */
    void release(PaymentRun run) {
        if (run.returnedFen() > 0) {
            var back = new RunSum(run.id(), run.fund(), run.returnedFen(), run.divisionCode());
            ledger.postRun(PostingKind.RELEASE, back, run.settledOn());
        }
    }

    private void postLines(PaymentRun run, TransferSpan span, PostingKind kind, PaymentLineStatus status) {
        session.createNativeMutationQuery(BY_LINE)
                .setParameter("fund", run.fund())
                .setParameter("kind", kind.name())
                .setParameter("debit", kind.debit().name())
                .setParameter("credit", kind.credit().name())
                .setParameter("on", run.settledOn())
                .setParameter("run", run.id())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("status", status.name())
                .executeUpdate();
    }
}
