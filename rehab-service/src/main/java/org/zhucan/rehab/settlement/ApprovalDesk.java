// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.rehab.institution.Institutions;

/** The county's two desks for a settlement (审核, 审批). The approval asks subsidy-service to pay. */
@ApplicationScoped
@Transactional(MANDATORY)
class ApprovalDesk {

    private final Settlements settlements;
    private final Institutions institutions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ApprovalDesk(Settlements settlements, Institutions institutions, Outbox outbox, Caller caller, Clock clock) {
        this.settlements = settlements;
        this.institutions = institutions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Settlement review(UUID id, IfMatch ifMatch, String opinion) {
        var settlement = settlements.requireForChange(id, ifMatch);
        settlement.review(opinion, caller.sub());
        FourEyes.check(settlement.submittedBy(), caller);
        return settlement;
    }

    Settlement approve(UUID id, IfMatch ifMatch) {
        var settlement = settlements.requireForChange(id, ifMatch);
        var asked =
                settlement.approve(payee(settlement), Ids.next(), caller.sub(), LocalDate.now(clock), clock.instant());
        FourEyes.check(settlement.reviewedBy(), caller);
        outbox.publish(asked);
        return settlement;
    }

    Settlement requestAgain(UUID id, IfMatch ifMatch) {
        var settlement = settlements.requireForChange(id, ifMatch);
        var asked =
                settlement.askAgain(payee(settlement), Ids.next(), caller.sub(), LocalDate.now(clock), clock.instant());
        FourEyes.check(settlement.reviewedBy(), caller);
        outbox.publish(asked);
        return settlement;
    }

    /** The institution's payee as it is set now, or null. */
    private UUID payee(Settlement settlement) {
        return institutions.require(settlement.institutionId()).payeeId();
    }
}
