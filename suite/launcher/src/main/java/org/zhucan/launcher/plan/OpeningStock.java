// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the county brings in before the first day (存量): files of rows, and who may act for whom once the persons are
 * known.
 *
 * @param tables in the order in which they are imported; empty where the pack has no stock
 * @param referredTo references of persons and payees that the plan uses later
 * @param charges references of persons for whom a demo user may act, by user
 */
public record OpeningStock(List<Table> tables, Set<String> referredTo, Map<String, List<String>> charges) {

    static final OpeningStock NONE = new OpeningStock(List.of(), Set.of(), Map.of());

    /**
     * A file of one kind. The first column, {@code key}, is the reference under which the row's id is kept.
     *
     * @param kind as in the path of its import
     * @param rows a value is a text, or a {@link Command.Ref}, or null where the column is empty
     */
    public record Table(String kind, List<String> columns, List<List<Object>> rows) {

        /** Rows hold personal data. */
        @Override
        public String toString() {
            return rows.size() + " " + kind;
        }
    }
}
