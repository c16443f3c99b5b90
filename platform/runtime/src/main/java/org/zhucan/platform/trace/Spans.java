// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Begins spans where no request does. A failure leaves its class with the span and not its message, in which there may be personal data.
 */
@ApplicationScoped
public class Spans {

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    private final Tracer tracer;

    Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** As {@link #call}, for work without a result. */
    public void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return null;
        });
    }

    /** Does a piece of work as a part of the present trace, or as the beginning of one. */
    public <T> T call(String name, Supplier<T> work) {
        return within(tracer.spanBuilder(name).startSpan(), Context.current(), work);
    }

    /**
     * Does what a message leads to, as a part of the trace that the message comes from.
     *
     * @param headers those of the message, {@code traceparent} among them if it belongs to a trace
     * @param present what else is to be known during the work
     */
    public void following(Map<String, String> headers, String name, Context present, Runnable work) {
        var sender = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
        var span = tracer.spanBuilder(name)
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        within(span, present, () -> {
            work.run();
            return null;
        });
    }

    private static <T> T within(Span span, Context present, Supplier<T> work) {
        try {
            return present.with(span).wrapSupplier(work).get();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    /** The present span as {@code traceparent} of what leaves now; outside of any, what leaves begins a trace. */
    public String traceparent() {
        var present = Span.current().getSpanContext();
        return written(present.isValid() ? present : beginning());
    }

    private SpanContext beginning() {
        var span = tracer.spanBuilder("publish").setSpanKind(SpanKind.PRODUCER).startSpan();
        span.end();
        return span.getSpanContext();
    }

    private static String written(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
