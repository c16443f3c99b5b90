// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Refuses a body by the length it announces, before any of it is read; the server's own refusal says nothing. A body that
 * announces none is counted by {@link ReadLimit}, and the server, which would break it off without a word, is told to let it be.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 9_000;
    private static final int AFTER_THE_SERVERS_LIMIT = 1;
    private static final long NONE = -1;

    private final long limit;
    private final Problems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, Problems problems) {
        this.limit = limit.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
        filters.register(BodyLimit::leaveToTheReader, AFTER_THE_SERVERS_LIMIT);
    }

    private void check(RoutingContext request) {
        if (announced(request) <= limit) {
            request.next();
            return;
        }
        var detail = "The body is larger than the address takes";
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(problems.document(request, 413, "body-too-large", detail)));
    }

    private static void leaveToTheReader(RoutingContext request) {
        request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, NONE);
        request.next();
    }

    /** Zero where no length, or none that is a number, is announced: then it is counted while it is read. */
    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
