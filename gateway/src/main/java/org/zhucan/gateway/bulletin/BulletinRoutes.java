// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.zhucan.gateway.problem.Problem;
import org.zhucan.gateway.problem.Problems;
import org.zhucan.gateway.routing.RouteTable;

/** The bulletin's addresses. The entrance has looked at the token and the limit before. */
@ApplicationScoped
class BulletinRoutes {

    private static final int AFTER_THE_DOOR = 10_000;
    private static final String YEAR = RouteTable.PREFIX + "bulletins/:year";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Figures figures;
    private final OneFigure figure;
    private final Problems problems;

    BulletinRoutes(Figures figures, OneFigure figure, Problems problems) {
        this.figures = figures;
        this.figure = figure;
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route(YEAR).order(AFTER_THE_DOOR).handler(this::bulletin);
        router.route(YEAR + "/figures/:code/records").order(AFTER_THE_DOOR).handler(ctx -> behind(ctx, "records"));
        router.route(YEAR + "/figures/:code/series").order(AFTER_THE_DOOR).handler(ctx -> behind(ctx, "series"));
    }

    private void bulletin(RoutingContext ctx) {
        if (mayBeAsked(ctx)) {
            figures.bulletin(Question.of(ctx), Question.headersOf(ctx.request()))
                    .onSuccess(json -> answer(ctx, json))
                    .onFailure(ctx::fail);
        }
    }

    private void behind(RoutingContext ctx, String what) {
        if (mayBeAsked(ctx)) {
            figure.send(ctx, Question.of(ctx), what);
        }
    }

    private boolean mayBeAsked(RoutingContext ctx) {
        var fault = READING.contains(ctx.request().method()) ? Question.faultOf(ctx) : Problem.methodNotAllowed();
        if (fault != null) {
            problems.send(ctx, fault);
        }
        ctx.request().resume();
        return fault == null;
    }

    private static void answer(RoutingContext ctx, Buffer json) {
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(json);
    }
}
