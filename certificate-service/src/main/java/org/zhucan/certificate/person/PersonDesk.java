// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.Caller;

/** Registers persons (人员登记): once each, at an office that is responsible for one of their two places. */
@ApplicationScoped
@Transactional(MANDATORY)
class PersonDesk {

    private final Persons persons;
    private final Households households;
    private final Divisions divisions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PersonDesk(Persons persons, Households households, Divisions divisions, Outbox outbox, Caller caller, Clock clock) {
        this.persons = persons;
        this.households = households;
        this.divisions = divisions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Person register(RegisterRequest request) {
        var idNumber = parse(request.idNumber());
        var office = responsibleOffice(request);
        requireGuardian(request.guardianId());
        var household = householdFor(request.householdId(), office);
        var particulars = request.particulars(office);
        var person = new Person(Ids.next(), household, idNumber, persons.indexOf(idNumber), particulars);
        persons.add(person);
        outbox.publish(person.registered(clock.instant()));
        return person;
    }

    static IdNumber parse(String idNumber) {
        try {
            return IdNumber.parse(idNumber);
        } catch (IllegalArgumentException malformed) {
            throw new PersonRefusals.IdNumberMalformed("/idNumber");
        }
    }

    /** The registered place decides; a person registered elsewhere is the business of the place they live in. */
    private String responsibleOffice(RegisterRequest request) {
        var today = LocalDate.now(clock);
        divisions.require(request.registeredDivision(), today);
        if (!request.residenceDivision().equals(request.registeredDivision())) {
            divisions.require(request.residenceDivision(), today);
        }
        var prefix = caller.scopePrefix();
        if (prefix != null && request.registeredDivision().startsWith(prefix)) {
            return request.registeredDivision();
        }
        caller.requireInside(request.residenceDivision());
        return request.residenceDivision();
    }

    private void requireGuardian(UUID guardianId) {
        if (guardianId != null && persons.findById(guardianId) == null) {
            throw new PersonRefusals.GuardianUnknown();
        }
    }

    private UUID householdFor(UUID named, String office) {
        if (named != null) {
            return households.require(named).id();
        }
        var household = new Household(Ids.next(), office);
        households.persist(household);
        return household.id();
    }
}
