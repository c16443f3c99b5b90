// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Children's rehabilitation training in the year.
 *
 * @param terms handed to rehab-service as they stand
 * @param children heads by kind of training
 * @param months of training; each is settled in the month after it
 * @param missed the most working days that a child misses in a month
 */
public record Rehab(
        Setup setup,
        Scenario.PaymentRun run,
        JsonNode terms,
        List<Institution> institutions,
        Map<String, Integer> children,
        List<Integer> months,
        int missed) {

    /**
     * A designated institution (定点康复机构). @param uscc unified social credit code, @param capacity children at one time,
     * @param from first day of its designation
     */
    public record Institution(
            String code,
            String name,
            String uscc,
            String division,
            List<String> trainings,
            int capacity,
            LocalDate from,
            LocalDate to) {}

    public int heads() {
        return children.values().stream().mapToInt(Integer::intValue).sum();
    }
}
