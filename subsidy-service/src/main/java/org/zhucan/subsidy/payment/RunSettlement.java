// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.zhucan.platform.jobs.JobWork;
import org.zhucan.platform.jobs.Jobs;

/**
 * Writes to a run's lines, books and events what the bank has said of them (批次结算). The whole answer was checked and
 * taken in before; a small run is settled with it, a large one in chunks by a job, which a crash only interrupts.
 */
@ApplicationScoped
class RunSettlement implements JobWork {

    private static final String KIND = "bank-result";
    private static final int TRANSFERS_IN_CHUNK = 10_000;

    private final PaymentRuns runs;
    private final RunLines lines;
    private final RunBooks books;
    private final LineEvents events;
    private final Jobs jobs;
    private final Clock clock;

    RunSettlement(PaymentRuns runs, RunLines lines, RunBooks books, LineEvents events, Jobs jobs, Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.books = books;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Settles a run whose answer was taken in.
     *
     * @return the job that does it, or null if it is done
     */
    UUID begin(PaymentRun run) {
        if (run.transfers() > TRANSFERS_IN_CHUNK) {
            return jobs.start(KIND, run.id().toString());
        }
        settle(run, TransferSpan.all());
        end(run);
        return null;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunks(UUID job, String params) {
        return (runs.require(UUID.fromString(params)).transfers() + TRANSFERS_IN_CHUNK - 1) / TRANSFERS_IN_CHUNK;
    }

    @Override
    public void chunk(UUID job, String params, int index) {
        var run = runs.require(UUID.fromString(params));
        settle(run, lines.span(run.id(), index, TRANSFERS_IN_CHUNK));
    }

    @Override
    public String finish(UUID job, String params) {
        var run = runs.requireLocked(UUID.fromString(params));
        end(run);
        return "{\"paymentRunId\":\"" + run.id() + "\"}";
    }

    private void settle(PaymentRun run, TransferSpan span) {
        lines.apply(run.id(), span, run.settledOn());
        events.publish(run.id(), span, clock.instant());
        books.answer(run, span);
    }

    private void end(PaymentRun run) {
        run.settle();
        books.release(run);
    }
}
