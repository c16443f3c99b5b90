// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhucan.platform.outbox.Topics;

/** How far the inbox is behind, and how many events are parked; parked events wait for a person and call for an alarm. */
@ApplicationScoped
public class InboxFigures {

    private final InboxLag lag;
    private final Parking parking;

    InboxFigures(InboxLag lag, Parking parking) {
        this.lag = lag;
        this.parking = parking;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("zhucan.inbox.lag", this, InboxFigures::records)
                .description("Records that wait for the inbox; NaN while Kafka is away")
                .register(registry);
        Gauge.builder("zhucan.inbox.parked", this, InboxFigures::parked)
                .description("Events that are parked")
                .register(registry);
    }

    /** How many events are parked. */
    public long parked() {
        return parking.countAll();
    }

    private double records() {
        try {
            return lag.records();
        } catch (Topics.Unreachable e) {
            return Double.NaN;
        }
    }
}
