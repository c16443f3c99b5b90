// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.zhucan.gateway.problem.Problem;
import org.zhucan.gateway.problem.Problems;
import org.zhucan.gateway.routing.Route;

/** Streams requests of one kind to one service and its answers back, and says so when the service does not answer. */
final class ServiceProxy implements ProxyInterceptor {

    private static final String BODY = "body";

    private final Upstream upstream;
    private final long bodyLimit;
    private final Problems problems;
    private final HttpProxy proxy;

    ServiceProxy(Upstream upstream, Route.Kind kind, long bodyLimit, Problems problems) {
        this.upstream = upstream;
        this.bodyLimit = bodyLimit;
        this.problems = problems;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.clientFor(kind))
                .origin(context -> upstream.open(kind)) // which takes the client of its event loop
                .addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        HopByHop.drop(request.headers());
        HopByHop.sayWhoCame(request.proxiedRequest(), request.headers());
        limitBody(context);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(inPlaceOf(request, why(context, failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HopByHop.drop(context.response().headers());
        return context.sendResponse();
    }

    private void limitBody(ProxyContext context) {
        var body = context.request().getBody();
        if (body.length() < 0) {
            var limited = new LimitedBody(body.stream(), bodyLimit);
            context.set(BODY, limited);
            context.request().setBody(Body.body(limited));
        }
    }

    private Problem why(ProxyContext context, Throwable failure) {
        var body = context.get(BODY, LimitedBody.class);
        if (body != null && body.tooLong()) {
            return Problem.bodyTooLarge(bodyLimit);
        }
        return failure instanceof TimeoutException
                ? Problem.serviceTimeout(upstream.name())
                : Problem.serviceUnavailable(upstream.name());
    }

    private ProxyResponse inPlaceOf(ProxyRequest request, Problem problem) {
        var rendered = problems.render(request.proxiedRequest(), problem);
        var response = request.release().response();
        response.setStatusCode(rendered.status()).setBody(Body.body(rendered.body()));
        response.headers().addAll(rendered.headers());
        return response;
    }
}
