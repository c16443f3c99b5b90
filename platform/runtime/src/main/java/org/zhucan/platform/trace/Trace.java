// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.trace;

import io.opentelemetry.api.trace.Span;

/** The trace that the present work belongs to: a request's, an event's, or that of work which began by itself. */
public final class Trace {

    private Trace() {}

    /** Its 32 hex digits, under which log lines and spans are found; null outside of any. */
    public static String id() {
        var present = Span.current().getSpanContext();
        return present.isValid() ? present.getTraceId() : null;
    }
}
