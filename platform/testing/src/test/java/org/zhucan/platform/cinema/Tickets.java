// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

@ApplicationScoped
class Tickets implements PanacheRepositoryBase<Ticket, UUID> {

    Ticket require(UUID id) {
        return findByIdOptional(id).orElseThrow(Unknown::new);
    }

    Ticket requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Unknown::new);
        ifMatch.check(found.version());
        return found;
    }

    static final class Unknown extends Refusal {
        Unknown() {
            super(Kind.UNKNOWN, "ticket-unknown", "No such ticket");
        }
    }
}
