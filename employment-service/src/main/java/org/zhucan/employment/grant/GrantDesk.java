// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** The township's window (受理窗口): takes applications in, takes corrections and goodbyes, and says to whom is paid. */
@ApplicationScoped
@Transactional(MANDATORY)
public class GrantDesk {

    private final Grants grants;
    private final Eligibility eligibility;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    GrantDesk(Grants grants, Eligibility eligibility, Divisions divisions, Caller caller, Clock clock) {
        this.grants = grants;
        this.eligibility = eligibility;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    Grant apply(UUID personId, Business business, UUID payeeId) {
        var person = eligibility.require(personId);
        caller.requireInside(person.registeredDivision());
        var today = LocalDate.now(clock);
        divisions.require(business.siteDivision(), today);
        var grant =
                new Grant(Ids.next(), personId, person.registeredDivision(), business, payeeId, caller.sub(), today);
        grants.file(grant);
        eligibility.atApplication(grant, DecisionStep.APPLICATION);
        return grant;
    }

    Grant resubmit(UUID id, IfMatch ifMatch, Business corrected) {
        var grant = grants.requireForChange(id, ifMatch);
        divisions.require(corrected.siteDivision(), LocalDate.now(clock));
        grant.resubmit(corrected);
        grants.file(grant);
        eligibility.atApplication(grant, DecisionStep.CORRECTION);
        return grant;
    }

    Grant withdraw(UUID id, IfMatch ifMatch, String reason) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.withdraw(reason);
        return grant;
    }

    Grant setPayee(UUID id, IfMatch ifMatch, UUID payeeId) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.payTo(payeeId, caller.sub());
        return grant;
    }

    /** The applicant died: what is not decided yet ends; what was approved is owed, and is paid. */
    public void endFor(UUID personId, String reason) {
        grants.undecidedOf(personId).ifPresent(grant -> grant.withdraw(reason));
    }
}
