// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** Where institutions are registered by one person and designated by another. */
@ApplicationScoped
@Transactional(MANDATORY)
class InstitutionDesk {

    private final Institutions institutions;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    InstitutionDesk(Institutions institutions, Divisions divisions, Caller caller, Clock clock) {
        this.institutions = institutions;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    Institution register(InstitutionRequest asked) {
        caller.requireInside(asked.divisionCode());
        divisions.require(asked.divisionCode(), LocalDate.now(clock));
        var institution = new Institution(Ids.next(), asked, caller.sub());
        institutions.add(institution);
        return institution;
    }

    Institution designate(UUID id, IfMatch ifMatch, LocalDate from, LocalDate to) {
        var institution = institutions.requireForChange(id, ifMatch);
        FourEyes.check(institution.registeredBy(), caller);
        institution.designate(from, to, caller.sub());
        return institution;
    }

    Institution suspend(UUID id, IfMatch ifMatch, String reason) {
        var institution = institutions.requireForChange(id, ifMatch);
        institution.suspend(reason);
        return institution;
    }

    Institution resume(UUID id, IfMatch ifMatch) {
        var institution = institutions.requireForChange(id, ifMatch);
        institution.resume();
        return institution;
    }

    Institution setPayee(UUID id, IfMatch ifMatch, UUID payee) {
        var institution = institutions.requireForChange(id, ifMatch);
        institution.payTo(payee);
        return institution;
    }
}
