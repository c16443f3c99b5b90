// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Every query on facts; the caller's scope is a filter on the entity. */
@ApplicationScoped
class PersonFacts implements PanacheRepositoryBase<PersonFact, UUID> {

    private static final UUID BEGINNING = new UUID(0, 0);

    PersonFact requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** Enters a whole list in one statement; gives back the ids of those that were not known before. */
    Set<UUID> addAll(FactBatch batch, List<PersonFact> facts) {
        if (facts.isEmpty()) {
            return Set.of();
        }
        List<?> inserted = getEntityManager()
                .createNativeQuery("""
                        insert into person_fact
                            (id, version, person_id, batch_id, kind, source, valid_from, valid_to, division_code)
                        select r.id, 0, r.person_id, :batch, :kind, :source, r.valid_from, r.valid_to, r.division_code
                        from unnest(cast(:ids as uuid[]), cast(:persons as uuid[]), cast(:froms as date[]),
                                    cast(:tos as date[]), cast(:divisions as text[]))
                            as r (id, person_id, valid_from, valid_to, division_code)
                        order by r.person_id
                        on conflict on constraint person_fact_once do nothing
                        returning id""", UUID.class)
                .setParameter("batch", batch.id())
                .setParameter("kind", batch.kind().name())
                .setParameter("source", batch.source())
                .setParameter("ids", column(facts, PersonFact::id, UUID[]::new))
                .setParameter("persons", column(facts, PersonFact::personId, UUID[]::new))
                .setParameter("froms", column(facts, PersonFact::validFrom, LocalDate[]::new))
                .setParameter("tos", column(facts, PersonFact::validTo, LocalDate[]::new))
                .setParameter("divisions", column(facts, PersonFact::divisionCode, String[]::new))
                .getResultList();
        var ids = new HashSet<UUID>();
        inserted.forEach(id -> ids.add((UUID) id));
        return ids;
    }

    private static <T> T[] column(List<PersonFact> facts, Function<PersonFact, T> value, IntFunction<T[]> array) {
        return facts.stream().map(value).toArray(array);
    }

    Page<FactView> page(UUID personId, String after, int limit) {
        var from = after == null ? BEGINNING : Keyset.decodeOne(after, UUID::fromString);
        var found = find("personId = ?1 and id > ?2 order by id", personId, from)
                .range(0, limit)
                .list();
        return Keyset.page(found, limit, FactView::of, last -> Keyset.encode(last.id()));
    }

    /** Outside the caller's scope is unknown too. */
    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "fact-unknown", "No fact " + id);
        }
    }
}
