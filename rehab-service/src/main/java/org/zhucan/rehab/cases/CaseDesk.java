// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.rehab.person.KnownPersons;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.TermsVersions;
import org.zhucan.rehab.terms.Training;

/** The window where a guardian comes (受理窗口): a case is opened, handed in, accepted or taken back. */
@ApplicationScoped
@Transactional(MANDATORY)
class CaseDesk {

    private final RehabCases cases;
    private final KnownPersons persons;
    private final TermsVersions versions;
    private final Caller caller;
    private final Clock clock;

    CaseDesk(RehabCases cases, KnownPersons persons, TermsVersions versions, Caller caller, Clock clock) {
        this.cases = cases;
        this.persons = persons;
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    /** The office of the registered division, or of where the child lives, is responsible for it. */
    RehabCase open(UUID personId, Training training, Residence residence, Diagnosis diagnosis) {
        var child = persons.require(personId);
        var division = residence == Residence.REGISTERED ? child.registeredDivision() : child.residenceDivision();
        caller.requireInside(division);
        var opening = new RehabCase.Opening(personId, training, residence, diagnosis, division);
        var opened = new RehabCase(Ids.next(), opening, LocalDate.now(clock));
        cases.save(opened);
        return opened;
    }

    RehabCase apply(UUID id, IfMatch ifMatch) {
        var today = LocalDate.now(clock);
        var one = cases.requireForChange(id, ifMatch);
        var claim = new Eligibility.Claim(
                one.training(),
                one.residence(),
                one.diagnosis() != null,
                persons.holdsCertificate(one.personId(), today));
        var child = persons.require(one.personId());
        one.apply(Eligibility.of(versions.requireInForce(today), child, claim, today), today);
        cases.save(one);
        return one;
    }

    RehabCase accept(UUID id, IfMatch ifMatch) {
        var one = cases.requireForChange(id, ifMatch);
        one.accept();
        return one;
    }

    RehabCase withdraw(UUID id, IfMatch ifMatch, String reason) {
        var one = cases.requireForChange(id, ifMatch);
        one.withdraw(reason);
        return one;
    }
}
