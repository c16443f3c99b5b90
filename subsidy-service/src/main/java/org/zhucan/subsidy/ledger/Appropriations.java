// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Appropriations, within the caller's scope. */
@ApplicationScoped
class Appropriations implements PanacheRepositoryBase<Appropriation, UUID> {

    Appropriation require(String fund, UUID id) {
        return find("id = ?1 and fund = ?2", id, fund).firstResultOptional().orElseThrow(() -> new Unknown(id));
    }

    Appropriation requireForChange(String fund, UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(appropriation -> appropriation.fund().equals(fund))
                .orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** One more than {@code limit}, in order of id. */
    List<Appropriation> list(String fund, UUID after, int limit) {
        return find("fund = ?1 and id > ?2 order by id", fund, after)
                .range(0, limit)
                .list();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "appropriation-unknown", "No appropriation " + id);
        }
    }
}
