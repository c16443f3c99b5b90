// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sampling;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;

/**
 * Takes the query out of the addresses that spans keep, before anybody sees them: what people search for are names and numbers of
 * persons, and a collector of traces is no place for them.
 */
@Singleton
class QuerylessSpans implements SpanProcessor {

    private static final String LEFT_OUT = "-"; // an attribute cannot be taken away again

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(UrlAttributes.URL_QUERY) != null) {
            span.setAttribute(UrlAttributes.URL_QUERY, LEFT_OUT);
        }
        var address = span.getAttribute(UrlAttributes.URL_FULL);
        if (address != null && address.indexOf('?') >= 0) {
            span.setAttribute(UrlAttributes.URL_FULL, address.substring(0, address.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // nothing more to take out
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
