// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.zhucan.platform.web.Page;

/** A yearly count or sum that a service can publish; a CDI bean. Figures name it in their definition and add filters. */
public interface Statistic {

    /** The name in a figure's definition, such as {@code things.by-kind}. */
    String name();

    /** Computes the figure from the records. It runs without a caller's scope: {@code query.division()} is the only limit. */
    Value compute(StatisticQuery query);

    /** Pages through the records counted, by keyset; {@code after} is the {@code next} of the page before, or {@code null}. */
    Page<RecordRef> records(StatisticQuery query, String after, int limit);

    /**
     * The figure cut by a dimension of {@link #dimensions}: name of the part to its count. A month is {@code 2024-03} or its number, a
     * division its 12 digits. What adds up makes the figure again.
     */
    Map<String, Long> series(StatisticQuery query, String by);

    /** The dimensions by which it can be cut. */
    default Set<String> dimensions() {
        return Set.of("month", "division");
    }

    /** One part of a series in the figure's unit; a statistic of money counts fen and publishes yuan. */
    default BigDecimal inUnit(long part) {
        return BigDecimal.valueOf(part);
    }
}
