// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A figure of the yearly bulletin (年度公报): what was published, and, once the suite covers it, which statistic of which
 * service computes it.
 *
 * @param published a number or a boolean; compared at the end, and read by nothing else
 * @param service null as long as no service computes it
 */
public record Figure(
        String code,
        JsonNode published,
        Match match,
        String unit,
        County.Label label,
        String service,
        String statistic,
        Map<String, String> filters) {

    /** How the computed value must stand to the published one. */
    public enum Match {
        @JsonProperty("exact")
        EXACT,
        /** The report says "more than": from the published value to less than a tenth above it, or at most 9 above. */
        @JsonProperty("at-least")
        AT_LEAST
    }

    private static final BigDecimal SMALL_SLACK = BigDecimal.valueOf(9);

    public boolean covered() {
        return service != null;
    }

    Figure coveredBy(Setup.Cover cover) {
        return new Figure(code, published, match, unit, label, cover.service(), cover.statistic(), cover.filters());
    }

    /** Whether a computed value, a JSON number or boolean, agrees with what was published. */
    public boolean agrees(JsonNode computed) {
        if (published.isBoolean() || computed.isBoolean()) {
            return published.equals(computed);
        }
        if (!computed.isNumber()) {
            return false;
        }
        var wanted = published.decimalValue();
        var found = computed.decimalValue();
        return match == Match.EXACT ? found.compareTo(wanted) == 0 : isAtLeast(found, wanted);
    }

    private static boolean isAtLeast(BigDecimal found, BigDecimal wanted) {
        var tenthAbove = wanted.multiply(new BigDecimal("1.1")).setScale(2, RoundingMode.HALF_UP);
        return found.compareTo(wanted) >= 0
                && (found.compareTo(tenthAbove) < 0 || found.compareTo(wanted.add(SMALL_SLACK)) <= 0);
    }
}
