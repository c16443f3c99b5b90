// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;

/**
 * The books of all funds (资金台账). Postings are only ever added. The balance row is touched last in a transaction, so
 * that nobody waits for it longer than a commit takes.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Ledger {

    private final Session session;

    Ledger(Session session) {
        this.session = session;
    }

    void open(String fund) {
        session.createNativeMutationQuery("insert into fund_balance (fund, balance_fen) values (:fund, 0)")
                .setParameter("fund", fund)
                .executeUpdate();
    }

    void appropriate(Appropriation appropriation, LocalDate on) {
        post(
                PostingKind.APPROPRIATION,
                appropriation.fund(),
                appropriation.amountFen(),
                appropriation.id(),
                null,
                on,
                appropriation.divisionCode());
    }

    /**
     * Posts a run's whole sum under one kind, and moves the balance where the kind touches it.
     *
     * @throws FundsInsufficient 422 if the fund has less than that to commit
     */
    public void postRun(PostingKind kind, RunSum run, LocalDate on) {
        post(kind, run.fund(), run.amountFen(), null, run.runId(), on, run.division());
    }

    private void post(
            PostingKind kind,
            String fund,
            long amountFen,
            UUID appropriation,
            UUID run,
            LocalDate on,
            String division) {
        session.createNativeMutationQuery("""
                        insert into posting (id, fund, kind, debit_account, credit_account, amount_fen,
                            appropriation_id, run_id, on_date, division_code)
                        values (:id, :fund, :kind, :debit, :credit, :amount, :appropriation, :run, :on, :division)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("fund", fund)
                .setParameter("kind", kind.name())
                .setParameter("debit", kind.debit().name())
                .setParameter("credit", kind.credit().name())
                .setParameter("amount", amountFen)
                .setParameter("appropriation", appropriation, UUID.class)
                .setParameter("run", run, UUID.class)
                .setParameter("on", on)
                .setParameter("division", division)
                .executeUpdate();
        if (kind.effectOnBalance() != 0) {
            move(fund, kind.effectOnBalance() * amountFen);
        }
    }

    private void move(String fund, long fen) {
        var moved = session.createNativeMutationQuery("""
                        update fund_balance set balance_fen = balance_fen + :fen
                        where fund = :fund and balance_fen + :fen >= 0
                        """)
                .setParameter("fen", fen)
                .setParameter("fund", fund)
                .executeUpdate();
        if (moved == 0) {
            throw new FundsInsufficient(fund, -fen);
        }
    }

    /** What a run asks of its fund. */
    public record RunSum(UUID runId, String fund, long amountFen, String division) {}

    public static final class FundsInsufficient extends Refusal {
        FundsInsufficient(String fund, long neededFen) {
            super(
                    Kind.REFUSED,
                    "funds-insufficient",
                    "Fund " + fund + " has less than the "
                            + Money.ofFen(neededFen).yuan() + " yuan that are needed");
        }
    }
}
