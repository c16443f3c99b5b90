// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zhucan.gateway.upstream.Reply;
import org.zhucan.gateway.upstream.Upstreams;

/** Whether the services and the identity server answer. */
@ApplicationScoped
public class Dependencies {

    private static final String READY = "/q/health/ready";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String SIGN_IN = "sign-in";

    private final Upstreams upstreams;
    private final HealthSettings settings;
    private final HttpClient client;

    Dependencies(Upstreams upstreams, HealthSettings settings, Vertx vertx) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.client = vertx.createHttpClient();
    }

    /**
     * What the gateway leans on, as it was found.
     *
     * @param name of a service, or {@code sign-in} for the identity server
     */
    public record Found(String name, boolean up) {}

    /** Every service in the order of the route table, then the identity server; it waits no longer than the health check does. */
    public Future<List<Found>> found() {
        var asked = new ArrayList<Future<Found>>();
        for (var upstream : upstreams.all()) {
            asked.add(upstream.get(READY, MultiMap.caseInsensitiveMultiMap(), settings.patience())
                    .map(Reply::ok)
                    .otherwise(false)
                    .map(up -> new Found(upstream.name(), up)));
        }
        asked.add(signIn().otherwise(false).map(up -> new Found(SIGN_IN, up)));
        return Future.all(asked).map(all -> all.list());
    }

    private Future<Boolean> signIn() {
        return client.request(new RequestOptions().setAbsoluteURI(settings.signIn() + DISCOVERY))
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .map(status -> status == 200)
                .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
