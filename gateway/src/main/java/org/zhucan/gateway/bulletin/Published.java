// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.zhucan.contracts.vocabulary.PublishedMatch;

/**
 * A figure as it was published on paper (公报原文), for comparison alone.
 *
 * @param value a number in the unit, or a boolean
 * @param label by language, {@code zh} and {@code en}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Published(
        String code,
        @JsonProperty("published") JsonNode value,
        PublishedMatch match,
        String unit,
        Map<String, String> label) {

    public Published {
        if (code == null || value == null || match == null || unit == null || label == null) {
            throw new IllegalArgumentException(
                    "A published figure has code, published, match, unit and label: " + code);
        }
        label = Map.copyOf(label);
    }

    public boolean atLeast() {
        return match == PublishedMatch.AT_LEAST;
    }

    /** Whether a computed value, a JSON number or boolean, agrees with it. */
    public boolean agrees(JsonNode computed) {
        if (!value.isNumber() || !computed.isNumber()) {
            return value.equals(computed);
        }
        return match.agrees(value.decimalValue(), computed.decimalValue());
    }
}
