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
import org.zhucan.platform.web.CommandEnd;

/**
 * The books of all funds (资金台账). Postings are only ever added. The balance row is touched last in a transaction, so
 * that nobody waits for it longer than a commit takes.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Ledger {

    private final Session session;
    private final CommandEnd end;

    Ledger(Session session, CommandEnd end) {
        this.session = session;
        this.end = end;
    }

    void open(String fund) {
        session.createNativeMutationQuery("insert into fund_balance (fund, balance_fen) values (:fund, 0)")
                .setParameter("fund", fund)
                .executeUpdate();
    }

    void appropriate(Appropriation appropriation, LocalDate on) {
        var basis = new Basis(appropriation.id(), null, null);
        var sum = new Sum(appropriation.fund(), appropriation.amountFen(), appropriation.divisionCode());
        post(PostingKind.APPROPRIATION, sum, basis, on);
        require(PostingKind.APPROPRIATION, sum);
    }

    /**
     * Reserves what another service asked to be paid, so that no later run can take it.
     *
     * @return false, with nothing posted, if the fund has less than that to commit
     */
    public boolean commitRequest(UUID request, Sum sum, LocalDate on) {
        if (!move(sum.fund(), -sum.amountFen())) {
            return false;
        }
        post(PostingKind.COMMITMENT, sum, new Basis(null, null, request), on);
        return true;
    }

    /**
     * Posts a run's whole sum under one kind, and moves the balance where the kind touches it.
     *
     * @throws FundsInsufficient 422 if the fund has less than that to commit
     */
    public void postRun(PostingKind kind, RunSum run, LocalDate on) {
        var sum = new Sum(run.fund(), run.amountFen(), run.division());
        post(kind, sum, new Basis(null, run.runId(), null), on);
        require(kind, sum);
    }

    private void post(PostingKind kind, Sum sum, Basis basis, LocalDate on) {
        session.createNativeMutationQuery("""
                        insert into posting (id, fund, kind, debit_account, credit_account, amount_fen,
                            appropriation_id, run_id, request_id, on_date, division_code)
                        values (:id, :fund, :kind, :debit, :credit, :amount, :appropriation, :run, :request, :on,
                            :division)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("fund", sum.fund())
                .setParameter("kind", kind.name())
                .setParameter("debit", kind.debit().name())
                .setParameter("credit", kind.credit().name())
                .setParameter("amount", sum.amountFen())
                .setParameter("appropriation", basis.appropriation(), UUID.class)
                .setParameter("run", basis.run(), UUID.class)
                .setParameter("request", basis.request(), UUID.class)
                .setParameter("on", on)
                .setParameter("division", sum.division())
                .executeUpdate();
    }

    private void require(PostingKind kind, Sum sum) {
        var fen = kind.effectOnBalance() * sum.amountFen();
        if (fen != 0) {
            end.leave(() -> {
                if (!move(sum.fund(), fen)) {
                    throw new FundsInsufficient(sum.fund(), -fen);
                }
            });
        }
    }

    private boolean move(String fund, long fen) {
        return session.createNativeMutationQuery("""
                        update fund_balance set balance_fen = balance_fen + :fen
                        where fund = :fund and balance_fen + :fen >= 0
                        """)
                        .setParameter("fen", fen)
                        .setParameter("fund", fund)
                        .executeUpdate()
                == 1;
    }

    /** An amount of one fund, and the office it belongs to. */
    public record Sum(String fund, long amountFen, String division) {}

    /** What a posting follows from; one of the three. */
    private record Basis(UUID appropriation, UUID run, UUID request) {}

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
