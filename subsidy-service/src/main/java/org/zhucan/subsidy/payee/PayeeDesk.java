// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.subsidy.payee.Payee.Account;
import org.zhucan.subsidy.person.KnownPersons;

/** Where accounts are entered by one person and approved by another. */
@ApplicationScoped
@Transactional(MANDATORY)
class PayeeDesk {

    private final Payees payees;
    private final KnownPersons persons;
    private final Caller caller;
    private final Clock clock;

    PayeeDesk(Payees payees, KnownPersons persons, Caller caller, Clock clock) {
        this.payees = payees;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    Payee enter(UUID personId, Account details) {
        var person = persons.find(personId, LocalDate.now(clock)).orElseThrow(() -> new PersonUnknown(personId));
        caller.requireInside(person.registeredDivision());
        if (payees.isOpenFor(personId)) {
            throw new Duplicate(personId);
        }
        var payee = new Payee(Ids.next(), personId, details, caller.sub(), person.registeredDivision());
        payees.persist(payee);
        return payee;
    }

    Payee correct(UUID id, IfMatch ifMatch, Account details) {
        var payee = payees.requireForChange(id, ifMatch);
        payee.correct(details, caller.sub());
        return payee;
    }

    Payee approve(UUID id, IfMatch ifMatch) {
        var payee = payees.requireForChange(id, ifMatch);
        FourEyes.check(payee.preparedBy(), caller);
        payee.approve(caller.sub());
        return payee;
    }

    static final class PersonUnknown extends Refusal {
        PersonUnknown(UUID id) {
            super(Kind.REFUSED, "person-unknown", "This service knows no person " + id);
        }
    }

    static final class Duplicate extends Refusal {
        Duplicate(UUID person) {
            super(Kind.CONFLICT, "payee-duplicate", "Person " + person + " has a payee; correct that one");
        }
    }
}
