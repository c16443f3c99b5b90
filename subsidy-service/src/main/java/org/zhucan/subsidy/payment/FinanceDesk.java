// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** Where finance lets money go: approves what another has frozen, and sends it to the bank. */
@ApplicationScoped
@Transactional(MANDATORY)
class FinanceDesk {

    private final PaymentRuns runs;
    private final RunLines lines;
    private final RunBooks books;
    private final BankFiles bank;
    private final Caller caller;
    private final Clock clock;

    FinanceDesk(PaymentRuns runs, RunLines lines, RunBooks books, BankFiles bank, Caller caller, Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.books = books;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
    }

    PaymentRun approve(UUID id, IfMatch ifMatch) {
        var run = runs.requireForChange(id, ifMatch);
        FourEyes.check(run.frozenBy(), caller);
        run.approve(lines.totals(id), caller.sub());
        books.commit(run, LocalDate.now(clock));
        return run;
    }

    PaymentRun dispatch(UUID id, IfMatch ifMatch) {
        var run = runs.requireForChange(id, ifMatch);
        FourEyes.check(run.frozenBy(), caller);
        run.dispatch(lines.totals(id), bank.announce(run), caller.sub(), LocalDate.now(clock));
        lines.send(id);
        books.dispatch(run, LocalDate.now(clock));
        return run;
    }

    /** What went to the bank, accounts in clear; that somebody looked is noted. */
    byte[] bankFile(UUID id) {
        var run = runs.require(id);
        if (run.fileSha256() == null) {
            throw new NotDispatched(id);
        }
        return bank.show(run);
    }

    static final class NotDispatched extends Refusal {
        NotDispatched(UUID id) {
            super(Kind.CONFLICT, "payment-run-not-dispatched", "Run " + id + " has no file for the bank yet");
        }
    }
}
