// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.entrance;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.zhucan.gateway.limits.ClientLimits;
import org.zhucan.gateway.problem.Problem;
import org.zhucan.gateway.problem.Problems;
import org.zhucan.gateway.problem.Traceparent;
import org.zhucan.gateway.routing.Route;
import org.zhucan.gateway.routing.RouteTable;
import org.zhucan.gateway.security.TokenCheck;
import org.zhucan.gateway.upstream.Proxies;

/**
 * The one door of the suite: trace, address, token, limit, size of the body, in this order, and then on to whoever answers.
 * No body is parsed here.
 */
@ApplicationScoped
class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    /** Before all handlers of the framework, of which a call to a service needs none. */
    private static final int FIRST = -1_000;

    private static final int DOOR = FIRST + 1;
    private static final int LAST = 100_000;

    /** By this name the meters look for the label of an address. */
    private static final String LABEL = "UrlPathTemplate";

    private final TokenCheck tokens;
    private final ClientLimits limits;
    private final Proxies proxies;
    private final Problems problems;

    Entrance(TokenCheck tokens, ClientLimits limits, Proxies proxies, Problems problems) {
        this.tokens = tokens;
        this.limits = limits;
        this.proxies = proxies;
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::trace);
        router.route(RouteTable.PREFIX + "*").order(DOOR).handler(this::enter).failureHandler(this::failed);
        router.route().order(LAST).handler(ctx -> problems.send(ctx, Problem.pathUnknown()));
    }

    private void trace(RoutingContext ctx) {
        Traceparent.handOn(ctx.request());
        ctx.next();
    }

    private void enter(RoutingContext ctx) {
        var request = ctx.request();
        request.pause();
        var route = RouteTable.find(request.method().name(), request.path());
        if (route.isEmpty()) {
            problems.send(ctx, Problem.pathUnknown());
        } else if (route.get().open()) {
            letPass(ctx, route.get(), limits.takeFrom(address(request)));
        } else {
            tokens.callerOf(ctx)
                    .onSuccess(caller -> letPass(ctx, route.get(), limits.takeFor(caller.client(), caller.user())))
                    .onFailure(reason -> turnAway(ctx, reason));
        }
    }

    private void letPass(RoutingContext ctx, Route route, int secondsToWait) {
        var bodyLimit = proxies.bodyLimit(route.kind());
        if (secondsToWait > 0) {
            problems.send(ctx, Problem.limitReached(secondsToWait));
        } else if (announced(ctx.request()) > bodyLimit) {
            problems.send(ctx, Problem.bodyTooLarge(bodyLimit));
        } else {
            Vertx.currentContext().putLocal(LABEL, route.label());
            handOn(ctx, route);
        }
    }

    private void handOn(RoutingContext ctx, Route route) {
        if (route.own()) {
            ctx.next();
        } else {
            proxies.pass(route, ctx.request());
        }
    }

    /** Wrong tokens count against the address they come from. */
    private void turnAway(RoutingContext ctx, Throwable reason) {
        if (!(reason instanceof TokenCheck.Refused refused)) {
            ctx.fail(reason);
            return;
        }
        var problem = refused.problem();
        var secondsToWait = problem.status() == 401 ? limits.takeFrom(address(ctx.request())) : 0;
        problems.send(ctx, secondsToWait > 0 ? Problem.limitReached(secondsToWait) : problem);
    }

    private void failed(RoutingContext ctx) {
        LOG.errorf(
                ctx.failure(),
                "%s %s failed",
                ctx.request().method(),
                ctx.request().path());
        problems.send(ctx, Problem.internal());
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
