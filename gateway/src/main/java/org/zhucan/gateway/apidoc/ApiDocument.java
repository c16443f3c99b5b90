// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucan.gateway.routing.RouteTable;

/** The whole API as one OpenAPI 3.1 document, as it looks through the gateway. */
final class ApiDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEME = "oidc";
    private static final String CONTENT = "content";
    private static final String REF = "$ref";

    /** What the gateway itself may answer, whatever a service says of its operation. */
    private static final Map<String, String> OF_OPEN = Map.of("429", "LimitReached", "503", "ServiceUnavailable");

    private static final Map<String, String> OF_CLOSED =
            Map.of("401", "NotSignedIn", "429", "LimitReached", "503", "ServiceUnavailable");

    private ApiDocument() {}

    /** @param issuer where callers sign in, as they see it */
    static ObjectNode of(List<Snapshot> snapshots, String issuer) {
        var merged = Merge.of(snapshots);
        var document = NODES.objectNode().put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/");
        document.set("security", secured());
        document.setAll(merged);
        document.withObject("/components").set("securitySchemes", schemes(issuer));
        document.path("paths").properties().forEach(path -> complete(path.getKey(), path.getValue()));
        return document;
    }

    private static ObjectNode info() {
        var info = NODES.objectNode()
                .put("title", "Zhucan (助残)")
                .put("version", "1")
                .put(
                        "description",
                        "Certificates, subsidies and the year's bulletin of a county Disabled Persons' Federation (县残联). "
                                + "Errors are problem documents (RFC 9457) with a stable code; texts are Chinese or English by "
                                + "Accept-Language.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private static ArrayNode secured() {
        var secured = NODES.arrayNode();
        secured.addObject().putArray(SCHEME);
        return secured;
    }

    private static ObjectNode schemes(String issuer) {
        var schemes = NODES.objectNode();
        schemes.putObject(SCHEME)
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration")
                .put("description", "Authorization: Bearer with an access token whose audience is zhucan-api");
        return schemes;
    }

    private static void complete(String path, JsonNode item) {
        parameters(item).forEach(ApiDocument::nameServices);
        Address.operations(item).forEach((method, operation) -> {
            parameters(operation).forEach(ApiDocument::nameServices);
            var open = isOpen(method, path);
            operation.set("security", open ? NODES.arrayNode() : secured());
            answer(operation, open ? OF_OPEN : OF_CLOSED);
        });
    }

    private static boolean isOpen(String method, String path) {
        var service = RouteTable.SERVICES.get(0);
        return RouteTable.find(method.toUpperCase(java.util.Locale.ROOT), Address.inside(service, path))
                .filter(route -> route.open())
                .isPresent();
    }

    private static JsonNode parameters(JsonNode node) {
        return node.path("parameters");
    }

    private static void nameServices(JsonNode parameter) {
        if (parameter.path("name").asText().equals("service") && parameter instanceof ObjectNode service) {
            var names = service.putObject("schema").put("type", "string").putArray("enum");
            RouteTable.SERVICES.forEach(names::add);
        }
    }

    /** Adds what is not described yet; a refusal that says nothing of its body is a problem document. */
    private static void answer(ObjectNode operation, Map<String, String> answers) {
        var described = new TreeMap<String, JsonNode>();
        operation.path("responses").properties().forEach(answer -> described.put(answer.getKey(), answer.getValue()));
        answers.forEach((status, response) -> {
            if (!described.containsKey(status)
                    || described.get(status).path(CONTENT).isMissingNode()) {
                described.put(status, NODES.objectNode().put(REF, "#/components/responses/" + response));
            }
        });
        described.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && !response.has(REF) && !response.has(CONTENT)) {
                ((ObjectNode) response)
                        .putObject(CONTENT)
                        .putObject("application/problem+json")
                        .putObject("schema")
                        .put(REF, "#/components/schemas/Problem");
            }
        });
        operation.set("responses", NODES.objectNode().setAll(described));
    }
}
