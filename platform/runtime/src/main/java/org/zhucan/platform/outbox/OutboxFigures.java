// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How many events wait, and how long the oldest has waited; both near zero while all is well. */
@ApplicationScoped
public class OutboxFigures {

    private final DataSource dataSource;

    OutboxFigures(DataSource dataSource) {
        this.dataSource = dataSource;
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

    private double number(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getDouble(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be counted", e);
        }
    }
}
