// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.time.Duration;
import org.zhucan.gateway.routing.Route;

/** One service behind the gateway, with its pools of kept connections: one for what is quick, one for what is large or slow. */
public final class Upstream {

    private final String name;
    private final URI address;
    private final UpstreamSettings settings;
    private final LoopClients quick;
    private final LoopClients slow;

    Upstream(String name, URI address, UpstreamSettings settings, Vertx vertx) {
        this.name = name;
        this.address = address;
        this.settings = settings;
        this.quick = clients(vertx, settings.connections());
        this.slow = clients(vertx, settings.bulkConnections());
    }

    private LoopClients clients(Vertx vertx, int connections) {
        return new LoopClients(
                vertx,
                new HttpClientOptions()
                        .setSsl("https".equals(address.getScheme()))
                        .setDefaultHost(address.getHost())
                        .setDefaultPort(port())
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setMaxPoolSize(connections)
                        .setTracingPolicy(TracingPolicy.IGNORE) // the request brings the trace with its headers
                        .setKeepAliveTimeout(60));
    }

    private int port() {
        return address.getPort() != -1 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    public String name() {
        return name;
    }

    HttpClient clientFor(Route.Kind kind) {
        return (kind == Route.Kind.ORDINARY ? quick : slow).here();
    }

    Future<HttpClientRequest> open(Route.Kind kind) {
        var silence = kind == Route.Kind.ORDINARY ? settings.timeout() : settings.longTimeout();
        return clientFor(kind).request(options(silence));
    }

    /** Asks for something on the gateway's own account; the answer is read whole, so it must be small. */
    public Future<Reply> get(String uri, MultiMap headers, Duration patience) {
        return quick.here()
                .request(options(patience).setMethod(HttpMethod.GET).setURI(uri).setHeaders(headers))
                .compose(HttpClientRequest::send)
                .compose(response ->
                        response.body().map(body -> new Reply(response.statusCode(), response.headers(), body)))
                .timeout(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private RequestOptions options(Duration silence) {
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(port())
                .setIdleTimeout(silence.toMillis())
                .setConnectTimeout(settings.connectTimeout().toMillis());
    }
}
