// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sql;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Dated values: of each name at most one on any day. */
public final class Periods {

    private Periods() {}

    /**
     * Whether two entries of one name share a day, or one ends before it begins.
     *
     * @param to last day; null: without end
     */
    public static <T> boolean overlap(
            List<T> entries, Function<T, String> name, Function<T, LocalDate> from, Function<T, LocalDate> to) {
        var byName = entries.stream().sorted(Comparator.comparing(from)).collect(Collectors.groupingBy(name));
        return byName.values().stream().anyMatch(same -> overlap(same, from, to));
    }

    private static <T> boolean overlap(List<T> sorted, Function<T, LocalDate> from, Function<T, LocalDate> to) {
        LocalDate end = LocalDate.MIN;
        for (var entry : sorted) {
            var last = to.apply(entry) == null ? LocalDate.MAX : to.apply(entry);
            if (!from.apply(entry).isAfter(end) || last.isBefore(from.apply(entry))) {
                return true;
            }
            end = last;
        }
        return false;
    }
}
