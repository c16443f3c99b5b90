// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.zhucan.platform.ids.Ids;

/**
 * Gives every request a trace (W3C Trace Context): the caller's {@code traceparent}, or a new one where it sent none.
 * Log lines, problem documents and events carry its id.
 */
@ApplicationScoped
class Trace {

    private static final String HEADER = "traceparent";
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(Trace::begin, BEFORE_ALL_OTHERS);
    }

    /** The 32 hex digits of the request's trace. */
    static String idOf(RoutingContext request) {
        var given = TRACEPARENT.matcher(String.valueOf(request.request().getHeader(HEADER)));
        return given.matches() ? given.group(1) : null;
    }

    private static void begin(RoutingContext request) {
        if (idOf(request) == null) {
            request.request().headers().set(HEADER, fresh());
        }
        MDC.put("traceId", idOf(request));
        request.next();
    }

    private static String fresh() {
        var id = Ids.next().toString().replace("-", "");
        return "00-" + id + "-" + id.substring(16) + "-01";
    }
}
