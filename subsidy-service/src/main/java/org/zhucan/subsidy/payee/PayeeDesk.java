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
import org.zhucan.subsidy.payee.Payee.Owner;
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

    Payee enter(Owner owner, Account details) {
        var division = division(owner);
        caller.requireInside(division);
        if (payees.isOpenFor(owner)) {
            throw new Duplicate(owner);
        }
        var payee = new Payee(Ids.next(), owner, details, caller.sub(), division);
        payees.persist(payee);
        return payee;
    }

    /** A person's payee stands where the person is registered, an institution's at the office that enters it. */
    private String division(Owner owner) {
        if (owner.kind() == PayeeKind.INSTITUTION) {
            return caller.division();
        }
        return persons.find(owner.id(), LocalDate.now(clock))
                .orElseThrow(() -> new PersonUnknown(owner.id()))
                .registeredDivision();
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
        Duplicate(Owner owner) {
            super(Kind.CONFLICT, "payee-duplicate", owner.kind() + " " + owner.id() + " has a payee; correct that one");
        }
    }
}
