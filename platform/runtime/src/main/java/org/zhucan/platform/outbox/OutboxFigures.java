// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhucan.platform.sql.Sql;

/** How many events wait, and how long the oldest has waited; both near zero while all is well. */
@ApplicationScoped
public class OutboxFigures {

    private final Sql sql;

    OutboxFigures(Sql sql) {
        this.sql = sql;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("zhucan.outbox.rows", this, OutboxFigures::rows)
                .description("Events that wait in the outbox")
                .register(registry);
        Gauge.builder("zhucan.outbox.age", this, OutboxFigures::ageSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event in the outbox")
                .register(registry);
    }

    /** Events that wait. */
    public long rows() {
        return (long) number("select count(*) from outbox");
    }

    private double ageSeconds() {
        return number("""
                select coalesce(extract(epoch from clock_timestamp() - recorded_at), 0)
                from outbox order by position limit 1
                """);
    }

    private double number(String query) {
        return sql.first(query, row -> row.getDouble(1)).orElse(0.0);
    }
}
