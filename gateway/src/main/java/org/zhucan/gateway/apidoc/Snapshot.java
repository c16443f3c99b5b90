// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zhucan.gateway.routing.Route;
import org.zhucan.gateway.routing.RouteTable;

/**
 * The API document of one service as it is committed, or the gateway's own.
 *
 * @param service its short name
 */
record Snapshot(String service, ObjectNode document) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Those of the services in the order of the route table, and the gateway's own. */
    static List<Snapshot> all() {
        var all = new ArrayList<Snapshot>();
        for (var service : RouteTable.SERVICES) {
            read(all, service, "openapi/" + service + "-service.yaml");
        }
        read(all, Route.GATEWAY, "openapi/gateway.yaml");
        return all;
    }

    private static void read(List<Snapshot> all, String service, String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                all.add(new Snapshot(service, (ObjectNode) YAML.readTree(in)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
