// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far long work is, by kind: jobs that have not ended, the chunks of those that run, and jobs that failed. */
@ApplicationScoped
class JobFigures {

    private final JobTable table;
    private final List<JobWork> works;

    JobFigures(JobTable table, @All List<JobWork> works) {
        this.table = table;
        this.works = works;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        works.stream().map(JobWork::kind).forEach(kind -> {
            gauge(registry, kind, "open", "Jobs that have not ended", table::open);
            gauge(registry, kind, "failed", "Jobs that ended in a failure", table::failures);
            gauge(registry, kind, "chunks", "Chunks of the jobs that run", table::chunksToDo);
            gauge(registry, kind, "chunks.done", "Chunks of the jobs that run that are committed", table::chunksDone);
        });
    }

    private static void gauge(
            MeterRegistry registry, String kind, String what, String description, ToDoubleFunction<String> figure) {
        Gauge.builder("zhucan.jobs." + what, kind, figure)
                .tag("kind", kind)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
