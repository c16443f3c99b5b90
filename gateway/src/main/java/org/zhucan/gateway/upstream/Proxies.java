// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.zhucan.gateway.problem.Problems;
import org.zhucan.gateway.routing.Route;

/** Hands a request on to the service that its route names. */
@ApplicationScoped
public class Proxies {

    private final Map<String, Map<Route.Kind, ServiceProxy>> byService = new HashMap<>();
    private final UpstreamSettings settings;

    Proxies(Upstreams upstreams, UpstreamSettings settings, Problems problems) {
        this.settings = settings;
        for (var upstream : upstreams.all()) {
            var byKind = new EnumMap<Route.Kind, ServiceProxy>(Route.Kind.class);
            for (var kind : Route.Kind.values()) {
                byKind.put(kind, new ServiceProxy(upstream, kind, bodyLimit(kind), problems));
            }
            byService.put(upstream.name(), byKind);
        }
    }

    /** How many bytes a request of this kind may bring. */
    public long bodyLimit(Route.Kind kind) {
        var limit = kind == Route.Kind.BULK ? settings.bulkBodyLimit() : settings.bodyLimit();
        return limit.asLongValue();
    }

    /** The request must be paused. */
    public void pass(Route route, HttpServerRequest request) {
        byService.get(route.service()).get(route.kind()).handle(request);
    }
}
