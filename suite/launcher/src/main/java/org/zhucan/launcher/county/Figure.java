// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.zhucan.contracts.vocabulary.PublishedMatch;

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
        PublishedMatch match,
        String unit,
        County.Label label,
        String service,
        String statistic,
        Map<String, String> filters) {

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
        return match.agrees(published.decimalValue(), computed.decimalValue());
    }
}
