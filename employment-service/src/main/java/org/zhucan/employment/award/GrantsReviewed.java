// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucan.employment.grant.GrantStatus;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.Statistic;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.statistics.Value;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** How many start-up grants the county reviewed in a year and approved (自主创业补贴审核), one a business, whatever became of the money. */
@ApplicationScoped
class GrantsReviewed implements Statistic {

    private static final List<GrantStatus> APPROVED =
            Arrays.stream(GrantStatus.values()).filter(GrantStatus::approved).toList();

    private static final String COUNTED = """
             from Grant g
            where g.status in :approved and g.review.reviewedOn between :first and :last and g.divisionCode like :area""";

    private final EntityManager database;

    GrantsReviewed(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "start_up_grant.reviewed";
    }

    @Override
    public Value compute(StatisticQuery query) {
        return Value.of(ask(query, "select count(*)" + COUNTED, Long.class).getSingleResult());
    }

    @Override
    public Page<RecordRef> records(StatisticQuery query, String after, int limit) {
        var place = after == null ? Place.BEGINNING : Keyset.decodeOne(after, Place::parse);
        var rows = ask(query, "select g.id, g.review.reviewedOn, g.divisionCode" + COUNTED + """
                         and (g.review.reviewedOn > :on or g.review.reviewedOn = :on and g.id > :id)
                        order by g.review.reviewedOn, g.id""", Reviewed.class)
                .setParameter("on", place.on())
                .setParameter("id", place.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Keyset.page(rows, limit, Reviewed::ref, last -> Keyset.encode(last.reviewedOn() + " " + last.id()));
    }

    @Override
    public Map<String, Long> series(StatisticQuery query, String by) {
        var part =
                switch (by) {
                    case "month" -> "extract(month from g.review.reviewedOn)";
                    case "division" -> "g.divisionCode";
                    default -> throw new IllegalArgumentException("No series by " + by);
                };
        var parts = new TreeMap<String, Long>();
        ask(query, "select cast(" + part + " as string), count(*)" + COUNTED + " group by 1", Part.class)
                .getResultList()
                .forEach(row -> parts.put(row.name(), row.count()));
        return parts;
    }

    private <T> TypedQuery<T> ask(StatisticQuery query, String hql, Class<T> row) {
        return database.createQuery(hql, row)
                .setParameter("approved", APPROVED)
                .setParameter("first", LocalDate.of(query.year(), Month.JANUARY, 1))
                .setParameter("last", LocalDate.of(query.year(), Month.DECEMBER, 31))
                .setParameter("area", query.divisionPattern());
    }

    private record Reviewed(UUID id, LocalDate reviewedOn, String divisionCode) {
        RecordRef ref() {
            return new RecordRef("grant", id, reviewedOn, divisionCode, BigDecimal.ONE);
        }
    }

    private record Part(String name, long count) {}

    private record Place(LocalDate on, UUID id) {

        static final Place BEGINNING = new Place(LocalDate.EPOCH, new UUID(0, 0));

        static Place parse(String text) {
            return new Place(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        }
    }
}
