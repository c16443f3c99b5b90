// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.certificate.intake.ApplicationDesk;
import org.zhucan.certificate.person.Person;
import org.zhucan.certificate.person.Persons;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.web.IfMatch;

/**
 * Takes the report of a death (死亡登记) and ends what ends with a life, wherever it is on file: the open application and
 * the live certificate. Locked in the order of the issue: application, person, certificate.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class DeathDesk {

    private final ApplicationDesk applications;
    private final Persons persons;
    private final Certificates certificates;
    private final Outbox outbox;
    private final Clock clock;

    DeathDesk(ApplicationDesk applications, Persons persons, Certificates certificates, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.certificates = certificates;
        this.outbox = outbox;
        this.clock = clock;
    }

    Person die(UUID personId, IfMatch ifMatch, LocalDate date, String source) {
        SystemWork.run("death", () -> applications.endFor(personId, CancelReason.DEATH.name()));
        var person = persons.requireForChange(personId, ifMatch);
        outbox.publish(person.die(date, source, LocalDate.now(clock), clock.instant()));
        SystemWork.call("death", () -> certificates.liveOf(personId))
                .ifPresent(certificate -> cancel(certificate, person));
        return person;
    }

    private void cancel(Certificate certificate, Person holder) {
        holder.giveUp(certificate.id());
        outbox.publish(certificate.cancel(CancelReason.DEATH, LocalDate.now(clock), clock.instant()));
    }
}
