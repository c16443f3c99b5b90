// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Payees, within the caller's scope. */
@ApplicationScoped
public class Payees implements PanacheRepositoryBase<Payee, UUID> {

    Payee require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    Payee requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    boolean isOpenFor(Payee.Owner owner) {
        var column = owner.kind() == PayeeKind.PERSON ? "personId" : "institutionId";
        return count(column + " = ?1 and status <> ?2", owner.id(), PayeeStatus.CLOSED) > 0;
    }

    /** One more than {@code limit}, in order of id; null selects everybody. */
    List<Payee> list(UUID person, UUID institution, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (person != null) {
            where.append(" and personId = :person");
            values.put("person", person);
        }
        if (institution != null) {
            where.append(" and institutionId = :institution");
            values.put("institution", institution);
        }
        return find(where + " order by id", values).range(0, limit).list();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "payee-unknown", "No payee " + id);
        }
    }
}
