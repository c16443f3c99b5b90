// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/**
 * What counts for a year (年度统计口径): lines whose month lies in the year and which the bank has paid by 31 January
 * after it. The report of all yearly figures of payments.
 */
@ApplicationScoped
class SettledLines {

    private static final String COUNTED = """
             from payment_line
            where programme = :programme and status = 'SETTLED' and month between :first and :last
              and settled_on <= :until and division_code like :division
            """;

    private final Session session;

    SettledLines(Session session) {
        this.session = session;
    }

    long persons(StatisticQuery query) {
        return number("select count(distinct person_id)" + COUNTED + " and kind = 'REGULAR'", query);
    }

    long personTimes(StatisticQuery query) {
        return number("select count(*)" + COUNTED + " and kind = 'REGULAR'", query);
    }

    long fen(StatisticQuery query) {
        return number("select cast(coalesce(sum(amount_fen), 0) as bigint)" + COUNTED, query);
    }

    /** The same sum from the other side: what the ledger says left the funds. */
    long fenByPostings(StatisticQuery query) {
        return number("""
                select cast(coalesce(sum(amount_fen), 0) as bigint) from posting
                where programme = :programme and kind = 'SETTLEMENT' and entitlement_month between :first and :last
                  and on_date <= :until and division_code like :division
                """, query);
    }

    Page<RecordRef> records(StatisticQuery query, String after, int limit, boolean counting) {
        var place = after == null ? new UUID(0, 0) : Keyset.decodeOne(after, UUID::fromString);
        var rows = bind(
                        session.createNativeQuery(
                                "select id, month, division_code, amount_fen" + COUNTED
                                        + (counting ? " and kind = 'REGULAR'" : "")
                                        + " and id > :after order by id limit :limit",
                                Tuple.class),
                        query)
                .setParameter("after", place)
                .setParameter("limit", limit + 1)
                .list();
        return Keyset.page(rows, limit, row -> ref(row, counting), last -> Keyset.encode(last.get(0, UUID.class)));
    }

    /** By {@code month} or {@code division}; anything else is refused by the caller's mistake. */
    Map<String, Long> series(StatisticQuery query, String by, String what, boolean counting) {
        var part =
                switch (by) {
                    case "month" -> "to_char(month, 'YYYY-MM')";
                    case "division" -> "division_code";
                    default ->
                        throw new IllegalArgumentException("Payments are cut by month or division, not by " + by);
                };
        List<Tuple> rows = bind(
                        session.createNativeQuery(
                                "select " + part + ", " + what + COUNTED + (counting ? " and kind = 'REGULAR'" : "")
                                        + " group by 1 order by 1",
                                Tuple.class),
                        query)
                .list();
        var parts = new LinkedHashMap<String, Long>();
        rows.forEach(row ->
                parts.put(row.get(0, String.class), row.get(1, Number.class).longValue()));
        return parts;
    }

    private static RecordRef ref(Tuple row, boolean counting) {
        var amount = counting
                ? BigDecimal.ONE
                : BigDecimal.valueOf(row.get(3, Number.class).longValue(), 2);
        return new RecordRef(
                "payment-line", row.get(0, UUID.class), row.get(1, LocalDate.class), row.get(2, String.class), amount);
    }

    private long number(String sql, StatisticQuery query) {
        return bind(session.createNativeQuery(sql, Long.class), query).getSingleResult();
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> sql, StatisticQuery query) {
        return sql.setParameter("programme", query.filter("programme"))
                .setParameter("first", LocalDate.of(query.year(), 1, 1))
                .setParameter("last", LocalDate.of(query.year(), 12, 31))
                .setParameter("until", LocalDate.of(query.year() + 1, 1, 31))
                .setParameter("division", query.divisionPattern());
    }
}
