// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.subsidy.programme.OpenedBy;

/** Entitlements, within the caller's scope. */
@ApplicationScoped
class Entitlements implements PanacheRepositoryBase<Entitlement, UUID> {

    Entitlement require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    Entitlement requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** Whether the person has, or has had, this programme; one that was refused does not count. */
    boolean stands(UUID person, String programme) {
        return count("personId = ?1 and programme = ?2 and status <> ?3", person, programme, EntitlementStatus.REFUSED)
                > 0;
    }

    List<Entitlement> ofPersonForChange(UUID person) {
        return find("personId = ?1 order by id", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of programmes that a certificate opens, wherever they came from. */
    List<Entitlement> openedByCertificateForChange(UUID person) {
        return find(
                        "personId = ?1 and programme in (select code from Programme where openedBy = ?2) order by id",
                        person,
                        OpenedBy.CERTIFICATE_ISSUED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The one that pays by the month and has no end yet, decided or not; a person has one of each programme at most. */
    Optional<Entitlement> runningForChange(UUID person, String programme) {
        return find(
                        "personId = ?1 and programme = ?2 and not onceOnly and endMonth is null and status in ?3",
                        person,
                        programme,
                        EnumSet.of(
                                EntitlementStatus.PROPOSED,
                                EntitlementStatus.REVIEWED,
                                EntitlementStatus.GRANTED,
                                EntitlementStatus.SUSPENDED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The last month that was owed by entitlements with an end; empty if there is none, refused ones aside. */
    Optional<YearMonth> lastOwed(UUID person, String programme) {
        return find(
                        "personId = ?1 and programme = ?2 and status <> ?3 and endMonth >= startMonth",
                        Sort.descending("endMonth"),
                        person,
                        programme,
                        EntitlementStatus.REFUSED)
                .firstResultOptional()
                .map(Entitlement::endMonth);
    }

    /** Whether another decided one of the person owes a month of this one too; locks all of the person's. */
    boolean overlaps(Entitlement entitlement) {
        return ofPersonForChange(entitlement.personId()).stream()
                .filter(other -> !other.id().equals(entitlement.id()))
                .anyMatch(other -> other.overlaps(entitlement));
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<Entitlement> list(EntitlementStatus status, String programme, UUID person, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        if (programme != null) {
            where.append(" and programme = :programme");
            values.put("programme", programme);
        }
        if (person != null) {
            where.append(" and personId = :person");
            values.put("person", person);
        }
        return find(where + " order by id", values).range(0, limit).list();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "entitlement-unknown", "No entitlement " + id);
        }
    }
}
