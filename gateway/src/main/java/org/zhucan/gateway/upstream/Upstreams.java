// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhucan.gateway.routing.RouteTable;

/** The services that the route table names, each with its address. */
@ApplicationScoped
public class Upstreams {

    private final Map<String, Upstream> byName = new LinkedHashMap<>();

    Upstreams(UpstreamSettings settings, Vertx vertx) {
        for (var name : RouteTable.SERVICES) {
            var address = settings.services().get(name);
            if (address == null || address.getHost() == null) {
                throw new IllegalStateException("zhucan.upstream.services." + name + " must be an address with a host");
            }
            byName.put(name, new Upstream(name, address, settings, vertx));
        }
    }

    public Upstream of(String service) {
        return byName.get(service);
    }

    /** In the order of the route table. */
    public Collection<Upstream> all() {
        return byName.values();
    }
}
