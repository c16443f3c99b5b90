// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * An OpenAPI document without what differs from build to build: the order of its parts, of paths, answers, schemas and tags, and the
 * address of the server.
 */
final class ApiDocument {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    private static final List<String> PARTS = List.of("openapi", "tags", "components", "paths", "info");

    private ApiDocument() {}

    static ObjectNode normalised(String yaml) throws IOException {
        var document = (ObjectNode) YAML.readTree(yaml);
        document.remove("servers");
        sortNames(document.path("paths"));
        document.path("paths").forEach(path -> {
            sortNames(path);
            path.forEach(operation -> sortNames(operation.path("responses")));
        });
        document.path("components").forEach(ApiDocument::sortNames);
        if (document.get("tags") instanceof ArrayNode tags) {
            var sorted = new ArrayList<JsonNode>();
            tags.forEach(sorted::add);
            sorted.sort(Comparator.comparing(tag -> tag.path("name").asText()));
            tags.removeAll().addAll(sorted);
        }
        return inOrder(document);
    }

    private static ObjectNode inOrder(ObjectNode document) {
        var ordered = document.objectNode();
        for (var part : PARTS) {
            if (document.has(part)) {
                ordered.set(part, document.remove(part));
            }
        }
        return ordered.setAll(document);
    }

    static String text(ObjectNode document) throws IOException {
        return YAML.writeValueAsString(document);
    }

    /** The id of each operation, empty where it has none. */
    static List<String> operationIds(ObjectNode document) {
        var ids = new ArrayList<String>();
        document.path("paths").forEach(path -> path.properties().stream()
                .filter(member -> member.getValue().has("responses"))
                .forEach(operation ->
                        ids.add(operation.getValue().path("operationId").asText())));
        return ids;
    }

    private static void sortNames(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var members = new TreeMap<String, JsonNode>();
            object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            object.removeAll().setAll(members);
        }
    }
}
