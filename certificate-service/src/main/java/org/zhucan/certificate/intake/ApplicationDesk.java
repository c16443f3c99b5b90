// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.certificate.person.Person;
import org.zhucan.certificate.person.Persons;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** The window where applicants come (受理窗口): opens, hands in, takes back. */
@ApplicationScoped
@Transactional(MANDATORY)
public class ApplicationDesk {

    private final Applications applications;
    private final Persons persons;
    private final Caller caller;
    private final Clock clock;

    ApplicationDesk(Applications applications, Persons persons, Caller caller, Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    Application open(UUID personId, ApplicationKind kind, Channel channel) {
        var person = persons.require(personId);
        var applicant = new Application.Applicant(
                personId, person.birthDate(), person.registeredDivision(), certificateToChange(kind, person));
        var application =
                new Application(Ids.next(), applicant, kind, channel, caller.division(), LocalDate.now(clock));
        applications.open(application);
        return application;
    }

    private static UUID certificateToChange(ApplicationKind kind, Person person) {
        return switch (kind) {
            case NEW -> {
                person.mayApply();
                yield null;
            }
            case CHANGE -> person.mayChange();
        };
    }

    Application submit(UUID id, IfMatch ifMatch) {
        var application = applications.requireForChange(id, ifMatch);
        application.submit(LocalDate.now(clock));
        return application;
    }

    Application withdraw(UUID id, IfMatch ifMatch, String reason) {
        var application = applications.requireForChange(id, ifMatch);
        application.withdraw(reason);
        return application;
    }

    /** The applicant died: what is open and not yet approved ends; an approved one is refused at the issue. */
    public void endFor(UUID personId, String reason) {
        applications
                .openOf(personId)
                .filter(application -> application.status().next().contains(ApplicationStatus.WITHDRAWN))
                .ifPresent(application -> application.withdraw(reason));
    }
}
