// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.security.Caller;

/** Shows full numbers to a person who says why; every look is in the audit trail. */
@ApplicationScoped
@Transactional(MANDATORY)
class RevealDesk {

    private final Persons persons;
    private final AuditTrail audit;
    private final Caller caller;

    RevealDesk(Persons persons, AuditTrail audit, Caller caller) {
        this.persons = persons;
        this.audit = audit;
        this.caller = caller;
    }

    Person reveal(UUID id, String reason) {
        if (caller.serviceAccount()) {
            throw new PersonRefusals.RevealRefused();
        }
        var person = persons.require(id);
        audit.note("reveal", "Person", id, Map.of("reason", reason));
        return person;
    }
}
