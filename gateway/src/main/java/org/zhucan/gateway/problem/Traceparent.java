// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpServerRequest;

/** The trace of a request (W3C Trace Context): the caller's, or a new one where it sent none that is well formed. */
public final class Traceparent {

    private static final String HEADER = "traceparent";
    private static final int ID = 3; // after the version
    private static final int ID_END = ID + 32;

    private Traceparent() {}

    /** Puts the gateway's own span in the place of the caller's; it goes on to the services with the other headers. */
    public static void handOn(HttpServerRequest request) {
        request.headers().remove(HEADER);
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), request.headers(), (headers, name, value) -> headers.set(name, value));
    }

    /** The trace's 32 hex digits; null where tracing is switched off altogether. */
    static String idOf(HttpServerRequest request) {
        var own = request.getHeader(HEADER);
        return own == null ? null : own.substring(ID, ID_END);
    }
}
