// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.Statistic;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.statistics.Value;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** How many first certificates were issued in a year (办理残疾人证), those cancelled later among them. */
@ApplicationScoped
class CertificatesIssued implements Statistic {

    private static final String COUNTED = """
             from Certificate c
            where c.kind = NEW and c.issuedOn between :first and :last and c.divisionCode like :area""";

    private final EntityManager database;

    CertificatesIssued(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "certificates.issued";
    }

    @Override
    public Value compute(StatisticQuery query) {
        return Value.of(ask(query, "select count(*)" + COUNTED, Long.class).getSingleResult());
    }

    @Override
    public Page<RecordRef> records(StatisticQuery query, String after, int limit) {
        var place = after == null ? Place.BEGINNING : Keyset.decodeOne(after, Place::parse);
        var rows = ask(
                        query,
                        "select c.id, c.issuedOn, c.divisionCode" + COUNTED
                                + " and (c.issuedOn > :on or c.issuedOn = :on and c.id > :id) order by c.issuedOn, c.id",
                        Issued.class)
                .setParameter("on", place.on())
                .setParameter("id", place.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Keyset.page(rows, limit, Issued::ref, last -> Keyset.encode(last.issuedOn() + " " + last.id()));
    }

    @Override
    public Map<String, Long> series(StatisticQuery query, String by) {
        var part =
                switch (by) {
                    case "month" -> "extract(month from c.issuedOn)";
                    case "division" -> "c.divisionCode";
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
                .setParameter("first", LocalDate.of(query.year(), Month.JANUARY, 1))
                .setParameter("last", LocalDate.of(query.year(), Month.DECEMBER, 31))
                .setParameter("area", query.divisionPattern());
    }

    private record Issued(UUID id, LocalDate issuedOn, String divisionCode) {
        RecordRef ref() {
            return new RecordRef("certificate", id, issuedOn, divisionCode, BigDecimal.ONE);
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
