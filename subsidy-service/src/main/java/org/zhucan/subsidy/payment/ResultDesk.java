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
    private final RunBooks books;
    private final LineEvents events;
    private final Clock clock;

    ResultDesk(PaymentRuns runs, BankResults results, RunLines lines, RunBooks books, LineEvents events, Clock clock) {
        this.runs = runs;
        this.results = results;
        this.lines = lines;
        this.books = books;
        this.events = events;
        this.clock = clock;
    }

    PaymentRun read(UUID id, byte[] bytes) {
        var file = ResultFile.of(bytes);
        var run = runs.requireLocked(id);
        if (run.hasRead(file.sha256())) {
            return run;
        }
        if (run.status() == PaymentRunStatus.SETTLED) {
            throw new ReadBefore(id);
        }
        settle(run, file);
        return run;
    }

    private void settle(PaymentRun run, ResultFile file) {
        var today = LocalDate.now(clock);
        lines.allowLongStatements();
        var header = results.take(run, file);
        run.settle(file.sha256(), header.paidFen(), header.returnedFen(), today);
        lines.apply(run.id(), today);
        events.publish(run.id(), clock.instant());
        books.answer(run, header.returnedFen(), today);
    }

    static final class ReadBefore extends Refusal {
        ReadBefore(UUID run) {
            super(Kind.CONFLICT, "result-read-before", "Run " + run + " was settled by another result file");
        }
    }
}
