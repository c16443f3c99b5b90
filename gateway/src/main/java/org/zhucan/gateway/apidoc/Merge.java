// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucan.gateway.routing.RouteTable;

/**
 * Makes one OpenAPI document of several. Addresses that the route table does not name are left out. A component of the same
 * name but another content is renamed after its service, an operation id that is taken likewise; an address that several
 * services have in common (what the platform gives each of them) stands once.
 */
final class Merge {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String REF = "$ref";

    private final ObjectNode paths = NODES.objectNode();
    private final ObjectNode components = NODES.objectNode();
    private final Map<String, JsonNode> tags = new HashMap<>();
    private final ArrayNode tagList = NODES.arrayNode();
    private final Set<String> operationIds = new HashSet<>();

    private Merge() {}

    /** Paths, components and tags of all; the head is left to the caller. */
    static ObjectNode of(List<Snapshot> snapshots) {
        var merge = new Merge();
        snapshots.forEach(merge::add);
        var document = NODES.objectNode();
        document.set("tags", merge.tagList);
        document.set("paths", merge.paths);
        document.set("components", merge.components);
        return document;
    }

    private void add(Snapshot snapshot) {
        var document = snapshot.document().deepCopy();
        rename(document, takenNames(snapshot));
        document.path("components")
                .properties()
                .forEach(section -> addComponents(section.getKey(), section.getValue()));
        document.path("paths")
                .properties()
                .forEach(path -> addPath(snapshot.service(), path.getKey(), path.getValue()));
        document.path("tags").forEach(this::addTag);
    }

    /** References to components whose name is taken by something else, each with its new one. */
    private Map<String, String> takenNames(Snapshot snapshot) {
        var renamed = new HashMap<String, String>();
        snapshot.document().path("components").properties().forEach(section -> section.getValue()
                .properties()
                .forEach(component -> {
                    var present = components.path(section.getKey()).get(component.getKey());
                    if (present != null && !present.equals(component.getValue())) {
                        var prefix = "#/components/" + section.getKey() + "/";
                        renamed.put(
                                prefix + component.getKey(),
                                prefix + capitalised(snapshot.service()) + component.getKey());
                    }
                }));
        return renamed;
    }

    private static void rename(ObjectNode document, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        for (var reference : renamed.entrySet()) {
            var from = reference.getKey().split("/");
            var to = reference.getValue().split("/");
            var section = (ObjectNode) document.path("components").path(from[2]);
            section.set(to[3], section.remove(from[3]));
        }
        redirect(document, renamed);
    }

    private static void redirect(JsonNode node, Map<String, String> renamed) {
        if (node.path(REF) instanceof TextNode reference && renamed.containsKey(reference.textValue())) {
            ((ObjectNode) node).put(REF, renamed.get(reference.textValue()));
        }
        node.forEach(child -> redirect(child, renamed));
    }

    private void addComponents(String section, JsonNode named) {
        components.withObject("/" + section).setAll((ObjectNode) named);
    }

    private void addPath(String service, String path, JsonNode item) {
        if (RouteTable.find("GET", Address.inside(service, path)).isEmpty()) {
            return;
        }
        var present = paths.get(path);
        if (present == null) {
            paths.set(path, item);
            Address.operations(item).forEach((method, operation) -> identify(service, operation));
        } else if (!Address.operations(present)
                .keySet()
                .equals(Address.operations(item).keySet())) {
            throw new IllegalStateException(path + " of " + service + " is not what another service has there");
        }
    }

    private void identify(String service, ObjectNode operation) {
        var id = operation.path("operationId").asText(null);
        if (id != null && !operationIds.add(id)) {
            var longer = service + capitalised(id);
            operation.put("operationId", longer);
            operationIds.add(longer);
        }
    }

    private void addTag(JsonNode tag) {
        if (tags.putIfAbsent(tag.path("name").asText(), tag) == null) {
            tagList.add(tag);
        }
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
