// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * db-scheduler with settings for seconds, not minutes: a replica that dies is noticed after four missed heartbeats of a second, and
 * another one takes its jobs over.
 */
@ApplicationScoped
class JobScheduler {

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final List<JobWork> works;

    JobScheduler(
            DataSource dataSource, JobRunner runner, @All List<JobWork> works, @All List<RecurringTask<?>> recurring) {
        this.works = works;
        this.task = Tasks.oneTime("job")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
                .execute((instance, context) -> runner.run(UUID.fromString(instance.getId())));
        this.scheduler = Scheduler.create(dataSource, task)
                .startTasks(recurring)
                .threads(4)
                .pollingInterval(Duration.ofMillis(250))
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Joins the caller's transaction, since the data source gives it the same connection. */
    void schedule(UUID job) {
        scheduler.schedule(task.instance(job.toString()), Instant.EPOCH);
    }

    void requireKind(String kind) {
        if (works.stream().noneMatch(work -> work.kind().equals(kind))) {
            throw new IllegalArgumentException("No job of kind " + kind);
        }
    }
}
