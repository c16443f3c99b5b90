// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** Where people decide on what the rule proposed. The reviewer and the decider are two persons. */
@ApplicationScoped
@Transactional(MANDATORY)
class EntitlementDesk {

    private final Entitlements entitlements;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    EntitlementDesk(Entitlements entitlements, Outbox outbox, Caller caller, Clock clock) {
        this.entitlements = entitlements;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Entitlement review(UUID id, IfMatch ifMatch, String opinion) {
        var entitlement = entitlements.requireForChange(id, ifMatch);
        entitlement.review(opinion, caller.sub(), LocalDate.now(clock));
        return entitlement;
    }

    Entitlement grant(UUID id, IfMatch ifMatch) {
        var entitlement = decidedBySecondPerson(id, ifMatch);
        if (entitlements.overlaps(entitlement)) {
            throw new Overlap();
        }
        outbox.publish(entitlement.grant(caller.sub(), LocalDate.now(clock), clock.instant()));
        return entitlement;
    }

    Entitlement refuse(UUID id, IfMatch ifMatch, String reason) {
        var entitlement = decidedBySecondPerson(id, ifMatch);
        outbox.publish(entitlement.refuse(reason, caller.sub(), LocalDate.now(clock), clock.instant()));
        return entitlement;
    }

    private Entitlement decidedBySecondPerson(UUID id, IfMatch ifMatch) {
        var entitlement = entitlements.requireForChange(id, ifMatch);
        FourEyes.check(entitlement.reviewedBy(), caller);
        return entitlement;
    }

    static final class Overlap extends Refusal {
        Overlap() {
            super(Kind.CONFLICT, "entitlement-overlaps", "Another entitlement of the person owes some of its months");
        }
    }
}
