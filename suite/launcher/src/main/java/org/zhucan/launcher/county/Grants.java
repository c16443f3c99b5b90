// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Start-up grants in the year.
 *
 * @param rates handed to employment-service as they stand
 * @param approved grants by month of approval, January first
 * @param trades what the businesses do, in turn
 */
public record Grants(Setup setup, Scenario.PaymentRun run, JsonNode rates, List<Integer> approved, List<Trade> trades) {

    /** A line of business (经营项目). @param kind as employment-service names it, @param licensed registered with a licence */
    public record Trade(String kind, String trade, String shop, boolean licensed) {}

    public int heads() {
        return approved.stream().mapToInt(Integer::intValue).sum();
    }
}
