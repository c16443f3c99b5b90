// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.employment.grant.Approval;
import org.zhucan.employment.grant.Eligibility;
import org.zhucan.employment.grant.Grant;
import org.zhucan.employment.grant.Grants;
import org.zhucan.employment.rate.Rates;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** The approver's desk (审批): decides what another person reviewed; an approval sends the request to pay in the same transaction. */
@ApplicationScoped
@Transactional(MANDATORY)
class AwardDesk {

    private final Grants grants;
    private final Rates rates;
    private final Eligibility eligibility;
    private final PaymentDesk payments;
    private final Caller caller;
    private final Clock clock;

    AwardDesk(Grants grants, Rates rates, Eligibility eligibility, PaymentDesk payments, Caller caller, Clock clock) {
        this.grants = grants;
        this.rates = rates;
        this.eligibility = eligibility;
        this.payments = payments;
        this.caller = caller;
        this.clock = clock;
    }

    Grant approve(UUID id, IfMatch ifMatch) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.mustAwaitApproval();
        FourEyes.check(grant.review().reviewedBy(), caller);
        var today = LocalDate.now(clock);
        var rate = rates.inForce(grant.business().kind(), today);
        eligibility.atApproval(grant, rate, today);
        var worth = rate.orElseThrow(); // a condition of the approval
        payments.request(grant, new Approval(caller.sub(), today, worth.amount().fen(), worth.document()), Ids.next());
        return grant;
    }

    Grant refuse(UUID id, IfMatch ifMatch, String reason) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.refuse(reason);
        FourEyes.check(grant.review().reviewedBy(), caller);
        var today = LocalDate.now(clock);
        eligibility.atRefusal(grant, rates.inForce(grant.business().kind(), today), today);
        return grant;
    }
}
