// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes problem documents (RFC 9457) in the caller's language, in the same form as the services do. */
@ApplicationScoped
public class Problems {

    private static final String TYPE_PREFIX = "urn:zhucan:problem:";

    private final Titles titles;

    Problems(Titles titles) {
        this.titles = titles;
    }

    /** A problem as an HTTP answer. */
    public record Rendered(int status, MultiMap headers, Buffer body) {}

    public Rendered render(HttpServerRequest request, Problem problem) {
        var headers = MultiMap.caseInsensitiveMultiMap().set(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (problem.retryAfter() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
        }
        if (problem.status() == 401) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        return new Rendered(
                problem.status(), headers, document(request, problem).toBuffer());
    }

    /**
     * The problem in words.
     *
     * @param title what kind of problem it is
     * @param detail what happened this time
     */
    public record Words(String title, String detail) {}

    /** @param language {@code zh} or {@code en} */
    public Words words(Problem problem, String language) {
        return new Words(titles.of(problem.code(), language), titles.detail(problem, language));
    }

    /** Answers with the problem; what the caller still sends is read and thrown away. */
    public void send(RoutingContext ctx, Problem problem) {
        if (ctx.response().ended()) {
            return;
        }
        var rendered = render(ctx.request(), problem);
        ctx.response().setStatusCode(rendered.status()).headers().addAll(rendered.headers());
        ctx.request().resume();
        ctx.response().end(rendered.body());
    }

    private JsonObject document(HttpServerRequest request, Problem problem) {
        var language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var document = new JsonObject()
                .put("type", TYPE_PREFIX + problem.code())
                .put("title", titles.of(problem.code(), language))
                .put("status", problem.status())
                .put("detail", titles.detail(problem, language))
                .put("instance", request.path())
                .put("code", problem.code())
                .put("traceId", Traceparent.idOf(request));
        problem.facts().forEach(document::put);
        return document;
    }
}
