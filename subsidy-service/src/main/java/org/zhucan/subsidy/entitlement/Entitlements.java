// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Those that a certificate opened. */
    List<Entitlement> ofCertificateForChange(UUID certificate) {
        return find(
                        "decisionId in (select id from Decision where causeId = ?1 and openedBy = ?2) order by id",
                        certificate,
                        OpenedBy.CERTIFICATE_ISSUED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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
