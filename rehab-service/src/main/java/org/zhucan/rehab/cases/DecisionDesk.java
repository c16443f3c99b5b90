// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** The county office's two desks (审核, 审批): one gives an opinion, another person decides. */
@ApplicationScoped
@Transactional(MANDATORY)
class DecisionDesk {

    private final RehabCases cases;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DecisionDesk(RehabCases cases, Outbox outbox, Caller caller, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    RehabCase review(UUID id, IfMatch ifMatch, String opinion) {
        var one = cases.requireForChange(id, ifMatch);
        one.review(opinion, caller.sub());
        return one;
    }

    RehabCase approve(UUID id, IfMatch ifMatch) {
        var one = cases.requireForChange(id, ifMatch);
        var approved = one.approve(caller.sub(), LocalDate.now(clock), clock.instant());
        FourEyes.check(one.reviewedBy(), caller);
        outbox.publish(approved);
        return one;
    }

    RehabCase refuse(UUID id, IfMatch ifMatch, String reason) {
        var one = cases.requireForChange(id, ifMatch);
        one.refuse(reason, caller.sub(), LocalDate.now(clock));
        FourEyes.check(one.reviewedBy(), caller);
        return one;
    }
}
