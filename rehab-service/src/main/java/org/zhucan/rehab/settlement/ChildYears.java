// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.zhucan.platform.sql.Sql;
import org.zhucan.rehab.attendance.Attendance;

/**
 * What each child has used of the cap of a year (年度限额). One row a child and year, locked in one order by whoever
 * settles; the table holds that nothing above the cap is ever used, whoever computes.
 */
@ApplicationScoped
class ChildYears {

    private static final Comparator<ChildYear> ORDER =
            Comparator.comparing(ChildYear::child).thenComparing(ChildYear::year);

    private final Sql sql;

    ChildYears(Sql sql) {
        this.sql = sql;
    }

    /** A child in one calendar year. */
    record ChildYear(UUID child, int year) {

        static ChildYear of(Attendance attendance) {
            return new ChildYear(attendance.personId(), attendance.month().getYear());
        }
    }

    /**
     * Locks these and tells what is left under the cap, in fen.
     *
     * @param cap the cap that applies, in fen; one that was lowered takes nothing back
     */
    Map<ChildYear, Long> lock(Map<ChildYear, Long> cap) {
        var ordered = new TreeMap<ChildYear, Long>(ORDER);
        ordered.putAll(cap);
        sql.batch(
                """
                insert into child_year (person_id, year, cap_fen, used_fen) values (?, ?, ?, 0)
                on conflict (person_id, year)
                do update set cap_fen = greatest(excluded.cap_fen, child_year.used_fen)
                """,
                ordered.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey().child(), entry.getKey().year(), entry.getValue()
                        })
                        .toList());
        var children = ordered.keySet().stream()
                .map(key -> key.child().toString())
                .distinct()
                .toArray(String[]::new);
        var room = new HashMap<ChildYear, Long>();
        sql.list(
                        "select person_id, year, cap_fen - used_fen from child_year where person_id = any(?::uuid[])",
                        row -> Map.entry(new ChildYear(row.getObject(1, UUID.class), row.getInt(2)), row.getLong(3)),
                        (Object) children)
                .forEach(entry -> room.put(entry.getKey(), entry.getValue()));
        return room;
    }

    /** Uses what the lines are worth. */
    void use(List<SettlementLine> lines) {
        add(lines, SettlementLine::amountFen);
    }

    /** Gives back what the lines had used. */
    void giveBack(List<SettlementLine> lines) {
        add(lines, line -> -line.amountFen());
    }

    private void add(List<SettlementLine> lines, ToLongFunction<SettlementLine> fen) {
        var sums = lines.stream()
                .collect(Collectors.toMap(
                        (Function<SettlementLine, ChildYear>) line ->
                                new ChildYear(line.personId(), line.month().getYear()),
                        fen::applyAsLong,
                        Long::sum,
                        () -> new TreeMap<>(ORDER)));
        sql.batch(
                "update child_year set used_fen = used_fen + ? where person_id = ? and year = ?",
                sums.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getValue(),
                            entry.getKey().child(),
                            entry.getKey().year()
                        })
                        .toList());
    }
}
