// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.trace.Spans;

/**
 * What the present work was caused by: an event that arrived, or a request. Whatever is published meanwhile carries it on, so that a
 * chain of events leads back to the request that began it.
 */
@ApplicationScoped
public class Cause {

    private static final ContextKey<UUID> EVENT = ContextKey.named("event");

    private final Spans spans;

    Cause(Spans spans) {
        this.spans = spans;
    }

    /** Runs the work as an effect of the event, in its trace. */
    public void during(UUID eventId, String type, Map<String, String> extensions, Runnable work) {
        spans.following(extensions, "process " + type, Context.current().with(EVENT, eventId), work);
    }

    /** The event that is being worked on, if there is one. */
    public Optional<UUID> eventId() {
        return Optional.ofNullable(Context.current().get(EVENT));
    }

    /** The present place in the trace, for what is published. */
    String traceparent() {
        return spans.traceparent();
    }
}
