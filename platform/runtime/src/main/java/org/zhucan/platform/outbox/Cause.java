// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhucan.platform.ids.Ids;

/**
 * What the present work was caused by: an event that arrived, or a request with its {@code traceparent} (W3C Trace Context). Whatever is
 * published meanwhile carries it on, so that a chain of events leads back to the request that began it.
 */
@ApplicationScoped
public class Cause {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<Origin> ORIGIN = new ThreadLocal<>();

    private final CurrentVertxRequest request;

    Cause(CurrentVertxRequest request) {
        this.request = request;
    }

    private record Origin(UUID eventId, String traceparent) {}

    /** Runs the work as an effect of the event. */
    public void during(UUID eventId, String traceparent, Runnable work) {
        var before = ORIGIN.get();
        ORIGIN.set(new Origin(eventId, traceparent));
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(Origin before) {
        if (before == null) {
            ORIGIN.remove();
        } else {
            ORIGIN.set(before);
        }
    }

    /** The event that is being worked on, if there is one. */
    public Optional<UUID> eventId() {
        return Optional.ofNullable(ORIGIN.get()).map(Origin::eventId);
    }

    /** The trace of the event or request; a new one where neither brought a valid one. */
    public String traceparent() {
        var origin = ORIGIN.get();
        var given = origin != null ? origin.traceparent() : ofRequest();
        return given != null && TRACEPARENT.matcher(given).matches() ? given : fresh();
    }

    private String ofRequest() {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader("traceparent");
    }

    private static String fresh() {
        var trace = Ids.next().toString().replace("-", "");
        return "00-" + trace + "-" + trace.substring(16) + "-01";
    }
}
