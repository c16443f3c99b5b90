// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import java.util.Map;

/**
 * What a figure is asked for.
 *
 * @param year the calendar year, in business time
 * @param division a 12-digit division code whose area is counted, or {@code null} for everything
 * @param filters of the figure's definition, such as {@code programme}
 */
public record StatisticQuery(int year, String division, Map<String, String> filters) {

    public StatisticQuery {
        filters = Map.copyOf(filters);
    }

    /** The pattern for {@code division_code like …}: the code without its trailing zero groups (6, 9 or 12 digits), then {@code %}. */
    public String divisionPattern() {
        if (division == null) {
            return "%";
        }
        if (division.endsWith("000000")) {
            return division.substring(0, 6) + "%";
        }
        return division.endsWith("000") ? division.substring(0, 9) + "%" : division;
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
