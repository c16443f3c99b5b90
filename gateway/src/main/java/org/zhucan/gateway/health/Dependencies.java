// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.zhucan.gateway.upstream.Reply;
import org.zhucan.gateway.upstream.Upstreams;

/**
 * Whether the services and the identity server answer. It is a group of its own and no part of readiness: a gateway whose
 * services are away still tells its callers so.
 */
@HealthGroup("dependencies")
@ApplicationScoped
class Dependencies implements AsyncHealthCheck {

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

    private record Found(String name, boolean up) {}

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().completionStage(() -> all().toCompletionStage());
    }

    private Future<HealthCheckResponse> all() {
        var asked = new ArrayList<Future<Found>>();
        for (var upstream : upstreams.all()) {
            asked.add(upstream.get(READY, MultiMap.caseInsensitiveMultiMap(), settings.patience())
                    .map(Reply::ok)
                    .otherwise(false)
                    .map(up -> new Found(upstream.name(), up)));
        }
        asked.add(signIn().otherwise(false).map(up -> new Found(SIGN_IN, up)));
        return Future.all(asked).map(all -> report(all.<Found>list()));
    }

    private Future<Boolean> signIn() {
        return client.request(new RequestOptions().setAbsoluteURI(settings.signIn() + DISCOVERY))
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .map(status -> status == 200)
                .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static HealthCheckResponse report(Iterable<Found> dependencies) {
        var report = HealthCheckResponse.named("dependencies").up();
        for (var dependency : dependencies) {
            report.withData(dependency.name(), dependency.up() ? "UP" : "DOWN");
            if (!dependency.up()) {
                report.down();
            }
        }
        return report.build();
    }
}
