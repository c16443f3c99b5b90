// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import java.util.List;
import java.util.Map;

/**
 * What a figure is asked for.
 *
 * @param year the calendar year, in business time
 * @param division a 12-digit division code whose area is counted, or {@code null} for everything
 * @param filters of the figure's definition, such as {@code programme}
 */
public record StatisticQuery(int year, String division, Map<String, String> filters) {

    /** Digits after which a province, prefecture, county and township end. */
    private static final List<Integer> GROUP_ENDS = List.of(2, 4, 6, 9);

    public StatisticQuery {
        filters = Map.copyOf(filters);
    }

    /** The pattern for {@code division_code like …}: the code without the groups of zeros at its end, then {@code %}. */
    public String divisionPattern() {
        if (division == null) {
            return "%";
        }
        return GROUP_ENDS.stream()
                .filter(end -> division.substring(end).chars().allMatch(digit -> digit == '0'))
                .findFirst()
                .map(end -> division.substring(0, end) + "%")
                .orElse(division);
    }

    /** A filter's value; throws {@link IllegalStateException} when the definition lacks it. */
    public String filter(String name) {
        var value = filters.get(name);
        if (value == null) {
            throw new IllegalStateException("The figure's definition needs the filter " + name);
        }
        return value;
    }
}
