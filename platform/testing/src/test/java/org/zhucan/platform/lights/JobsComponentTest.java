// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.jobs.JobView;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestDatabase;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class JobsComponentTest {

    private final Lights lights;
    private final Jobs jobs;
    private final CountingWork work;

    JobsComponentTest(Lights lights, Jobs jobs, CountingWork work) {
        this.lights = lights;
        this.jobs = jobs;
        this.work = work;
    }

    @Test
    void aJobDoesEachChunkAndSaysHowItEnded() {
        var job = start(5);
        var view = awaitState(job, "DONE");
        assertThat(view.done()).isEqualTo(5);
        assertThat(view.chunks()).isEqualTo(5);
        assertThat(view.result().get("chunks").asInt()).isEqualTo(5);
        assertThat(rows(job)).isEqualTo(5);
    }

    @Test
    void aBrokenConnectionIsWaitedOutAndEachChunkIsDoneOnce() {
        work.stumble(2);
        var job = start(4);
        awaitState(job, "DONE");
        assertThat(rows(job)).isEqualTo(4);
    }

    @Test
    void aJobWhoseReplicaWasKilledIsTakenOverWhereItStood() {
        var job = abandoned(6, 3);
        awaitState(job, "DONE");
        assertThat(rows(job))
                .as("three chunks by the dead replica, three by this one")
                .isEqualTo(6);
        assertThat(database().number("select count(distinct chunk) from counted_chunk where job_id = ?", job))
                .isEqualTo(6);
    }

    @Test
    void workThatCannotBeDoneFailsTheJobAndLeavesNothingOfItsChunk() {
        var job = start(20);
        var view = awaitState(job, "FAILED");
        assertThat(view.error()).contains("This chunk cannot be done");
        assertThat(view.done()).isEqualTo(CountingWork.UNLUCKY);
        assertThat(rows(job)).isEqualTo(CountingWork.UNLUCKY);
    }

    @Test
    void aCancelledJobStopsBeforeItsNextChunk() {
        var gate = new Semaphore(0);
        work.waitAt(gate);
        try {
            var job = start(10);
            awaitState(job, "RUNNING");
            lights.inTransaction(() -> jobs.cancel(job));
            gate.release(10);
            Patience.until(
                    "no chunk is under way",
                    Lights.SOON,
                    () -> database()
                                    .number(
                                            "select count(*) from scheduled_tasks where task_instance = ?",
                                            job.toString())
                            == 0);
            assertThat(jobs.view(job).state()).isEqualTo("CANCELLED");
            assertThat(rows(job)).isLessThan(10);
            assertThatThrownBy(() -> jobs.cancel(job)).hasMessageContaining("CANCELLED already");
        } finally {
            work.waitAt(CountingWork.open());
            gate.release(10);
        }
    }

    @Test
    void aRollbackStartsNothing() {
        var id = new AtomicReference<UUID>();
        assertThatThrownBy(() -> lights.inTransaction(() -> {
                    id.set(jobs.start(CountingWork.KIND, "1"));
                    throw new IllegalStateException("The caller thinks again");
                }))
                .hasMessageContaining("thinks again");
        assertThat(database()
                        .number(
                                "select count(*) from scheduled_tasks where task_instance = ?",
                                id.get().toString()))
                .isZero();
        assertThatThrownBy(() -> jobs.view(id.get())).hasMessageContaining("No job");
    }

    private UUID start(int chunks) {
        var id = new AtomicReference<UUID>();
        lights.inTransaction(() -> id.set(jobs.start(CountingWork.KIND, String.valueOf(chunks))));
        return id.get();
    }

    /** A job as a replica leaves it that was killed after some chunks: picked, with a heartbeat of a minute ago. */
    private UUID abandoned(int chunks, int done) {
        var id = UUID.randomUUID();
        database().run("""
                insert into job (id, kind, params, state, counted, chunks, started_by) values (?, ?, ?, 'RUNNING', true, ?, 'test')
                """, id, CountingWork.KIND, String.valueOf(chunks), chunks);
        for (int i = 0; i < done; i++) {
            database().run("insert into job_chunk (job_id, chunk) values (?, ?)", id, i);
            database().run("insert into counted_chunk (job_id, chunk) values (?, ?)", id, i);
        }
        database().run("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version, consecutive_failures)
                values ('job', ?, now() - interval '1 minute', true, 'killed', now() - interval '1 minute', 1, 0)
                """, id.toString());
        return id;
    }

    private JobView awaitState(UUID job, String state) {
        Patience.until(
                "the job is " + state, Lights.SOON, () -> jobs.view(job).state().equals(state));
        return jobs.view(job);
    }

    private static long rows(UUID job) {
        return database().number("select count(*) from counted_chunk where job_id = ?", job);
    }

    private static TestDatabase database() {
        return ZhucanServers.database();
    }
}
