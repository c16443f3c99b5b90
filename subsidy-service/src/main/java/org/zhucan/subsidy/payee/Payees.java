// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Payees, within the caller's scope. */
@ApplicationScoped
class Payees implements PanacheRepositoryBase<Payee, UUID> {

    Payee require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    Payee requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    boolean isOpenFor(UUID person) {
        return count("personId = ?1 and status <> ?2", person, PayeeStatus.CLOSED) > 0;
    }

    /** One more than {@code limit}, in order of id; null selects everybody. */
    List<Payee> list(UUID person, UUID after, int limit) {
        var found = person == null
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and personId = ?2 order by id", after, person);
        return found.range(0, limit).list();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "payee-unknown", "No payee " + id);
        }
    }
}
