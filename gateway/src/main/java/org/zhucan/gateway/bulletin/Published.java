// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A figure as it was published on paper (公报原文), for comparison alone.
 *
 * @param value a number in the unit, or a boolean
 * @param label by language, {@code zh} and {@code en}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Published(
        String code, @JsonProperty("published") JsonNode value, Match match, String unit, Map<String, String> label) {

    /** How the computed value must stand to it. */
    public enum Match {
        @JsonProperty("exact")
        EXACT,
        /** The report says "more than": from the published value to less than a tenth above it, or at most 9 above. */
        @JsonProperty("at-least")
        AT_LEAST
    }

    private static final BigDecimal A_TENTH_MORE = new BigDecimal("1.1");
    private static final BigDecimal SMALL_SLACK = BigDecimal.valueOf(9);

    public Published {
        if (code == null || value == null || match == null || unit == null || label == null) {
            throw new IllegalArgumentException(
                    "A published figure has code, published, match, unit and label: " + code);
        }
        label = Map.copyOf(label);
    }

    public boolean atLeast() {
        return match == Match.AT_LEAST;
    }

    /** Whether a computed value, a JSON number or boolean, agrees with it. */
    public boolean agrees(JsonNode computed) {
        if (!value.isNumber() || !computed.isNumber()) {
            return value.equals(computed);
        }
        var found = computed.decimalValue();
        var wanted = value.decimalValue();
        return match == Match.EXACT ? found.compareTo(wanted) == 0 : isAtLeast(found, wanted);
    }

    private static boolean isAtLeast(BigDecimal found, BigDecimal wanted) {
        var tenthAbove = wanted.multiply(A_TENTH_MORE).setScale(2, RoundingMode.HALF_UP);
        return found.compareTo(wanted) >= 0
                && (found.compareTo(tenthAbove) < 0 || found.compareTo(wanted.add(SMALL_SLACK)) <= 0);
    }
}
