// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** One event by itself, as {@link #handleAll}. */
    void handle(ReceivedEvent event) {
        handleAll(List.of(event));
    }

    /**
     * Projections first, written out before the effects read them, then the effects one after the other; all in the present transaction.
     *
     * @param events of as many keys, so that no effect sees a later event of its own key
     */
    void handleAll(List<ReceivedEvent> events) {
        var wanted = projectAll(events);
        flush();
        var due = new LinkedHashMap<EventEffect, Set<UUID>>();
        for (var effect : effects) {
            var asked = wanted(events, effect.types());
            asked.forEach(event -> wanted.add(event.type()));
            due.put(effect, asked.isEmpty() ? Set.of() : ids(effect.due(asked)));
        }
        events.forEach(event -> act(event, due, wanted.contains(event.type()) ? "handled" : "skipped"));
    }

    private void act(ReceivedEvent event, Map<EventEffect, Set<UUID>> due, String outcome) {
        var acting = due.entrySet().stream()
                .filter(effect -> effect.getValue().contains(event.id()))
                .map(Map.Entry::getKey)
                .toList();
        if (!acting.isEmpty()) {
            cause.during(
                    event.id(), event.type(), event.extensions(), () -> acting.forEach(effect -> effect.on(event)));
        }
        meters.counter("zhucan.inbox.events", "type", event.type(), "outcome", outcome)
                .increment();
    }

    private static List<ReceivedEvent> wanted(List<ReceivedEvent> events, Set<String> types) {
        return events.stream().filter(event -> types.contains(event.type())).toList();
    }

    private static Set<UUID> ids(List<ReceivedEvent> events) {
        return events.stream().map(ReceivedEvent::id).collect(Collectors.toSet());
    }

    /** The types of which a projection took an event. */
    private Set<String> projectAll(List<ReceivedEvent> events) {
        var projected = new HashSet<String>();
        for (var projection : projections) {
            var wanted = wanted(events, projection.types());
            if (!wanted.isEmpty()) {
                projection.applyAll(wanted);
                wanted.forEach(event -> projected.add(event.type()));
            }
        }
        return projected;
    }

    /** The projections alone, as a rebuild needs it. */
    void project(ReceivedEvent event) {
        projectAll(List.of(event));
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
