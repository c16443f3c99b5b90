// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.zhucan.platform.outbox.Cause;

/** Who wants which event. A type that nobody wants is counted and skipped: publishers may grow. */
@ApplicationScoped
class Handlers {

    private final List<Projection> projections;
    private final List<EventEffect> effects;
    private final Instance<EntityManager> entities;
    private final Cause cause;
    private final MeterRegistry meters;

    Handlers(
            @All List<Projection> projections,
            @All List<EventEffect> effects,
            Instance<EntityManager> entities,
            Cause cause,
            MeterRegistry meters) {
        this.projections = projections;
        this.effects = effects;
        this.entities = entities;
        this.cause = cause;
        this.meters = meters;
    }

    /** Projections first, written out before the effects read them, then the effects; all in the present transaction. */
    void handle(ReceivedEvent event) {
        cause.during(event.id(), event.extensions().get("traceparent"), () -> {
            int wanted = project(event);
            flush();
            wanted += act(event);
            meters.counter("zhucan.inbox.events", "type", event.type(), "outcome", wanted > 0 ? "handled" : "skipped")
                    .increment();
        });
    }

    /** The projections alone, as a rebuild needs it. */
    int project(ReceivedEvent event) {
        int wanted = 0;
        for (var projection : projections) {
            if (projection.types().contains(event.type())) {
                projection.apply(event);
                wanted++;
            }
        }
        return wanted;
    }

    private int act(ReceivedEvent event) {
        int wanted = 0;
        for (var effect : effects) {
            if (effect.types().contains(event.type())) {
                effect.on(event);
                wanted++;
            }
        }
        return wanted;
    }

    void clear() {
        projections.forEach(Projection::clear);
        forget();
    }

    /** Writes out what Hibernate holds back; a service without entities has nothing. */
    void flush() {
        if (entities.isResolvable()) {
            entities.get().flush();
        }
    }

    /** Writes out and lets go, so that a long replay does not fill the memory. */
    void forget() {
        if (entities.isResolvable()) {
            entities.get().flush();
            entities.get().clear();
        }
    }
}
