// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.trace.Spans;

/**
 * Takes one job from where its committed chunks end to its end. Run again, by another replica or after a crash, it goes on; run twice at
 * once, the chunk's key lets one of the two do it.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int TRANSACTION_SECONDS = 900;

    private final JobTable table;
    private final Spans spans;
    private final List<JobWork> works;

    JobRunner(JobTable table, Spans spans, @All List<JobWork> works) {
        this.table = table;
        this.spans = spans;
        this.works = works;
    }

    void run(UUID id) {
        var row = table.find(id).orElseThrow();
        if (row.state() == JobState.QUEUED) {
            table.move(id, JobState.RUNNING);
        }
        try {
            work(row);
        } catch (RuntimeException e) {
            if (PassingFailure.is(e)) {
                throw e; // db-scheduler comes back to it in a second
            }
            fail(id, e);
        }
    }

    private void work(JobTable.Row row) {
        var work = works.stream()
                .filter(candidate -> candidate.kind().equals(row.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No job of kind " + row.kind()));
        int chunks = count(work, row);
        for (int index = 0; index < chunks; index++) {
            if (!running(row.id())) {
                return;
            }
            chunk(work, row, index);
        }
        finish(work, row);
    }

    private boolean running(UUID id) {
        return table.find(id).orElseThrow().state() == JobState.RUNNING;
    }

    private int count(JobWork work, JobTable.Row row) {
        return inTransaction(row, () -> {
            if (table.counted(row.id())) {
                return table.find(row.id()).orElseThrow().chunks();
            }
            int chunks = work.chunks(row.id(), row.params());
            table.begun(row.id(), chunks);
            return chunks;
        });
    }

    private void chunk(JobWork work, JobTable.Row row, int index) {
        inTransaction(row, () -> {
            if (table.claim(row.id(), index)) {
                work.chunk(row.id(), row.params(), index);
            }
            return null;
        });
    }

    private void finish(JobWork work, JobTable.Row row) {
        inTransaction(row, () -> {
            if (table.move(row.id(), JobState.DONE)) {
                table.ended(row.id(), work.finish(row.id(), row.params()));
            }
            return null;
        });
    }

    private void fail(UUID id, RuntimeException failure) {
        LOG.errorf(failure, "Job %s failed", id);
        QuarkusTransaction.requiringNew().run(() -> {
            if (table.move(id, JobState.FAILED)) {
                table.failed(id, failure.getClass().getSimpleName() + ": " + failure.getMessage());
            }
        });
    }

    private <T> T inTransaction(JobTable.Row row, Callable<T> step) {
        return spans.call(
                "job " + row.kind(),
                () -> SystemWork.call("job:" + row.kind(), () -> QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(() -> {
                            table.allowLongStatements();
                            return step.call();
                        })));
    }
}
