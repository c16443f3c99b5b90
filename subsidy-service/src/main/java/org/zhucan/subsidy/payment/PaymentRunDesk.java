// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.subsidy.ledger.Funds;
import org.zhucan.subsidy.programme.Programmes;

/** Where civil affairs prepares a run: calculated, reviewed, frozen, or discarded. */
@ApplicationScoped
@Transactional(MANDATORY)
class PaymentRunDesk {

    private final PaymentRuns runs;
    private final RunLines lines;
    private final Terms terms;
    private final Jobs jobs;
    private final Caller caller;

    PaymentRunDesk(PaymentRuns runs, RunLines lines, Terms terms, Jobs jobs, Caller caller) {
        this.runs = runs;
        this.lines = lines;
        this.terms = terms;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** Starts the calculation; the answer is the job that does it. */
    UUID start(String programme, YearMonth month, boolean reissue) {
        terms.requireBegun(month);
        var purse = terms.purse(programme, month);
        var last = runs.lastSeq(purse.divisionCode(), programme, month);
        var seq = reissue ? Math.max(2, last + 1) : 1;
        var run = new PaymentRun(Ids.next(), programme, month, seq, purse, caller.sub());
        runs.start(run);
        return jobs.start(RunCalculation.KIND, run.id().toString());
    }

    PaymentRun review(UUID id, IfMatch ifMatch, String opinion) {
        var run = runs.requireForChange(id, ifMatch);
        run.review(opinion, caller.sub());
        return run;
    }

    PaymentRun discard(UUID id, IfMatch ifMatch, String reason) {
        var run = runs.requireForChange(id, ifMatch);
        run.discard(reason);
        lines.discard(id);
        return run;
    }

    PaymentRun freeze(UUID id, IfMatch ifMatch) {
        var run = runs.requireForChange(id, ifMatch);
        run.freeze(lines.totals(id), caller.sub());
        return run;
    }

    /** What a run stands on: its programme, the fund that pays, and the calendar. */
    @ApplicationScoped
    static class Terms {

        private final Programmes programmes;
        private final Funds funds;
        private final Clock clock;

        Terms(Programmes programmes, Funds funds, Clock clock) {
            this.programmes = programmes;
            this.funds = funds;
            this.clock = clock;
        }

        PaymentRun.Purse purse(String code, YearMonth month) {
            var programme = programmes.require(code);
            var fund = funds.require(programme.fund());
            return new PaymentRun.Purse(fund.code(), programme.nameZh() + " " + month, fund.divisionCode());
        }

        void requireBegun(YearMonth month) {
            if (month.isAfter(YearMonth.now(clock))) {
                throw new MonthNotBegun(month);
            }
        }
    }

    static final class MonthNotBegun extends Refusal {
        MonthNotBegun(YearMonth month) {
            super(Kind.REFUSED, "month-not-begun", month + " has not begun; nothing is owed for it yet");
        }
    }
}
