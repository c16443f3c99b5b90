// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;

/** Where the bank's answer is read: all of it or nothing. The same file once more changes nothing. */
@ApplicationScoped
@Transactional(MANDATORY)
class ResultDesk {

    private final PaymentRuns runs;
    private final BankResults results;
    private final RunLines lines;
    private final RunSettlement settlement;
    private final Clock clock;

    ResultDesk(PaymentRuns runs, BankResults results, RunLines lines, RunSettlement settlement, Clock clock) {
        this.runs = runs;
        this.results = results;
        this.lines = lines;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * A run whose answer was read.
     *
     * @param job that settles it, or null if it is settled
     */
    record Reading(PaymentRun run, UUID job) {}

    Reading read(UUID id, byte[] bytes) {
        var file = ResultFile.of(bytes);
        var run = runs.requireLocked(id);
        if (run.hasRead(file.sha256())) {
            return new Reading(run, null);
        }
        if (run.answered()) {
            throw new ReadBefore(id);
        }
        lines.allowLongStatements();
        var header = results.take(run, file);
        run.answer(file.sha256(), header.paidFen(), header.returnedFen(), LocalDate.now(clock));
        return new Reading(run, settlement.begin(run));
    }

    static final class ReadBefore extends Refusal {
        ReadBefore(UUID run) {
            super(Kind.CONFLICT, "result-read-before", "Run " + run + " was answered by another result file");
        }
    }
}
