// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The year's bulletin (公报): every figure that the services publish, as far as they answered.
 *
 * @param division null for everything
 * @param missing the services whose figures are not in it, because they did not answer in time
 */
record Bulletin(
        int year,
        @JsonInclude(JsonInclude.Include.ALWAYS) String division,
        List<JsonNode> figures,
        List<String> missing) {

    static Bulletin of(Question question, List<Part> parts) {
        var figures = new ArrayList<JsonNode>();
        var missing = new ArrayList<String>();
        for (var part : parts) {
            if (part.missing()) {
                missing.add(part.service());
            } else {
                part.figures().forEach(figure -> figures.add(withRecords(question, figure)));
            }
        }
        return new Bulletin(question.year(), question.division(), figures, missing);
    }

    private static JsonNode withRecords(Question question, JsonNode figure) {
        var copy = (ObjectNode) figure.deepCopy();
        return copy.put("records", question.records(figure.path("code").asText()));
    }
}
