// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.Statistic;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.statistics.Value;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/**
 * How many children had training in a year (儿童康复训练人数): each once, whose attendance of a month in the year was
 * settled and paid by 31 January after it.
 */
@ApplicationScoped
class TrainedChildren implements Statistic {

    private static final String COUNTED = """
             from settlement_line line join settlement on settlement.id = line.settlement_id
            where settlement.status = 'PAID' and settlement.paid_on <= ? and line.month between ? and ?
              and line.division_code like ?
            """;

    /** One record a child: that of its first month that counts. */
    private static final String FIRST =
            "select distinct on (line.person_id) line.person_id, line.case_id, line.month, line.division_code";

    private static final String IN_ORDER = " order by line.person_id, line.month, line.id";

    private final Sql sql;

    TrainedChildren(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "children.trained";
    }

    @Override
    public Value compute(StatisticQuery query) {
        return Value.of(
                sql.list("select count(distinct line.person_id)" + COUNTED, row -> row.getLong(1), values(query))
                        .get(0));
    }

    /** One record a child: the case of its first month that counts. */
    @Override
    public Page<RecordRef> records(StatisticQuery query, String after, int limit) {
        var place = after == null ? new UUID(0, 0) : Keyset.decodeOne(after, UUID::fromString);
        var rows = sql.list(
                FIRST + COUNTED + " and line.person_id > ?" + IN_ORDER + " limit ?",
                row -> new Trained(
                        row.getObject(1, UUID.class),
                        new RecordRef(
                                "rehab-case",
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                BigDecimal.ONE)),
                values(query, place, limit + 1));
        return Keyset.page(rows, limit, Trained::record, last -> Keyset.encode(last.child()));
    }

    /** Each child once, so that the parts make the figure again: in the month and division of its first record. */
    @Override
    public Map<String, Long> series(StatisticQuery query, String by) {
        var part =
                switch (by) {
                    case "month" -> "to_char(month, 'YYYY-MM')";
                    case "division" -> "division_code";
                    default -> throw new IllegalArgumentException("Training is cut by month or division, not by " + by);
                };
        var parts = new LinkedHashMap<String, Long>();
        sql.list(
                        "select " + part + ", count(*) from (" + FIRST + COUNTED + IN_ORDER
                                + ") first_record group by 1 order by 1",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        values(query))
                .forEach(entry -> parts.put(entry.getKey(), entry.getValue()));
        return parts;
    }

    private static Object[] values(StatisticQuery query, Object... more) {
        var values = new Object[4 + more.length];
        values[0] = LocalDate.of(query.year() + 1, 1, 31);
        values[1] = LocalDate.of(query.year(), 1, 1);
        values[2] = LocalDate.of(query.year(), 12, 31);
        values[3] = query.divisionPattern();
        System.arraycopy(more, 0, values, 4, more.length);
        return values;
    }

    /** A child with the record that stands for it. */
    private record Trained(UUID child, RecordRef record) {}
}
