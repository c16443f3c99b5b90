// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.sql.Sql;

/**
 * The good rows of one import, or of one of its chunks, as a set. A condition names the staging row {@code s}; the lines of the present
 * chunk and the outcome GOOD are asked for here.
 */
public final class StagedRows {

    /** In a statement of a service: the good rows of this chunk. Binds {@link #bounds()}. */
    public static final String GOOD = "s.import_id = ? and s.line > ? and s.line <= ? and s.outcome = 'GOOD'";

    private final Sql sql;
    private final String table;
    private final Import of;
    private final int after;
    private final int upTo;

    StagedRows(Sql sql, ImportKind kind, Import of, int after, int upTo) {
        this.sql = sql;
        this.table = kind.table();
        this.of = of;
        this.after = after;
        this.upTo = upTo;
    }

    public UUID importId() {
        return of.id();
    }

    public String preparedBy() {
        return of.preparedBy();
    }

    /** Null until approved. */
    public String approvedBy() {
        return of.approvedBy();
    }

    /** The {@code like} pattern of the divisions in which rows may lie. */
    public String scope() {
        return of.scopePrefix() + "%";
    }

    /** What {@link #GOOD} binds, then the values given. */
    public Object[] bounds(Object... more) {
        var values = new ArrayList<Object>(List.of(of.id(), after, upTo));
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    /** The values given, then what {@link #GOOD} binds. */
    public Object[] boundsAfter(Object... first) {
        var values = new ArrayList<Object>(Arrays.asList(first));
        values.addAll(List.of(of.id(), after, upTo));
        return values.toArray();
    }

    /**
     * Refuses the good rows for which the condition holds.
     *
     * @param code has a title in Chinese and English
     * @param column the column to blame; empty for the row as a whole
     * @param condition on the row {@code s}, such as {@code exists (select 1 from seat where seat.id = s.seat_id)}
     * @param values what the condition binds
     * @return how many
     */
    public int refuse(String code, String column, String condition, Object... values) {
        var bound = new ArrayList<Object>(List.of(bounds(values)));
        bound.addAll(List.of(of.id(), column.isEmpty() ? "" : "/" + column, code));
        return sql.update("""
                with refused as (
                    update %s s set outcome = 'REFUSED' where %s and (%s) returning s.line
                )
                insert into import_error (import_id, line, pointer, code)
                select ?, line, ?, ? from refused on conflict do nothing
                """.formatted(table, GOOD, condition), bound.toArray());
    }

    /** Refuses each good row that repeats an earlier good one in the columns; a window, since a staging table has no statistics. */
    public int refuseRepeated(String code, String column, String columns) {
        return refuse(code, column, """
                s.line in (
                    select line from (
                        select line, row_number() over (partition by %s order by line) as place
                        from %s where import_id = ? and outcome = 'GOOD'
                    ) placed where place > 1)
                """.formatted(columns, table), of.id());
    }

    /**
     * Marks the good rows that say what is on file already.
     *
     * @param target the id of what is on file, from {@code source}
     * @param source further tables, as after {@code from}
     * @param condition on {@code s} and the source
     */
    public int unchanged(String target, String source, String condition, Object... values) {
        return sql.update(
                "update %s s set outcome = 'UNCHANGED', target_id = %s from %s where %s and (%s)"
                        .formatted(table, target, source, GOOD, condition),
                bounds(values));
    }

    /** Marks the good rows for which the condition holds as applied. */
    public int applied(String condition, Object... values) {
        return sql.update(
                "update %s s set outcome = 'APPLIED' where %s and (%s)".formatted(table, GOOD, condition),
                bounds(values));
    }
}
