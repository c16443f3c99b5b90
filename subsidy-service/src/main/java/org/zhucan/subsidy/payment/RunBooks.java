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
            from payment_line l where l.run_id = :run and l.status = :status
            """;

    private final Ledger ledger;
    private final Session session;

    RunBooks(Ledger ledger, Session session) {
        this.ledger = ledger;
        this.session = session;
    }

    void commit(PaymentRun run, LocalDate on) {
        ledger.postRun(PostingKind.COMMITMENT, run.sum(), on);
    }

    void dispatch(PaymentRun run, LocalDate on) {
        ledger.postRun(PostingKind.DISPATCH, run.sum(), on);
    }

    /** Every line's end, and what came back into the fund; the balance last. */
    void answer(PaymentRun run, long returnedFen, LocalDate on) {
        postLines(run, PostingKind.SETTLEMENT, PaymentLineStatus.SETTLED, on);
        postLines(run, PostingKind.RETURN, PaymentLineStatus.RETURNED, on);
        if (returnedFen > 0) {
            ledger.postRun(PostingKind.RELEASE, new RunSum(run.id(), run.fund(), returnedFen, run.divisionCode()), on);
        }
    }

    private void postLines(PaymentRun run, PostingKind kind, PaymentLineStatus status, LocalDate on) {
        session.createNativeMutationQuery(BY_LINE)
                .setParameter("fund", run.fund())
                .setParameter("kind", kind.name())
                .setParameter("debit", kind.debit().name())
                .setParameter("credit", kind.credit().name())
                .setParameter("on", on)
                .setParameter("run", run.id())
                .setParameter("status", status.name())
                .executeUpdate();
    }
}
