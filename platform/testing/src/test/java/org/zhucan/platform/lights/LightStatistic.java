// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.Statistic;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.statistics.Value;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Counts the lights that are installed, and for a check those that were switched an even or odd number of times. */
@ApplicationScoped
class LightStatistic implements Statistic {

    private final EntityManager entities;

    LightStatistic(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "lights.installed";
    }

    @Override
    public Value compute(StatisticQuery query) {
        return Value.of(count("true", query))
                .checkedBy(Value.of(count("switched % 2 = 0", query) + count("switched % 2 = 1", query)));
    }

    private long count(String condition, StatisticQuery query) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from light where division_code like ?1 and " + condition)
                        .setParameter(1, query.divisionPattern())
                        .getSingleResult())
                .longValue();
    }

    @Override
    public Page<RecordRef> records(StatisticQuery query, String after, int limit) {
        var last = after == null ? new UUID(0, 0) : Keyset.decodeOne(after, UUID::fromString);
        List<UUID> ids = entities.createQuery(
                        "select id from Light where divisionCode like ?1 and id > ?2 order by id", UUID.class)
                .setParameter(1, query.divisionPattern())
                .setParameter(2, last)
                .setMaxResults(limit + 1)
                .getResultList();
        return Keyset.page(
                ids,
                limit,
                id -> new RecordRef("light", id, LocalDate.of(query.year(), 1, 1), Light.DIVISION, BigDecimal.ONE),
                Keyset::encode);
    }

    @Override
    public Map<String, Long> series(StatisticQuery query, String by) {
        var count = count("true", query);
        return by.equals("month") ? Map.of("3", count) : Map.of("110101001001", count, "110101001002", 1L);
    }
}
