// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.certificate.assessment.Assessments;
import org.zhucan.certificate.intake.Applications;
import org.zhucan.certificate.person.Persons;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.web.IfMatch;

/**
 * The register (残疾人证登记): makes the certificate of an approved application. Locked in the order of a death: application,
 * person, certificate.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class CertificateDesk {

    private final Certificates certificates;
    private final Applications applications;
    private final Assessments assessments;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    CertificateDesk(
            Certificates certificates,
            Applications applications,
            Assessments assessments,
            Persons persons,
            Outbox outbox,
            Clock clock) {
        this.certificates = certificates;
        this.applications = applications;
        this.assessments = assessments;
        this.persons = persons;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The holder may be on file at the place of residence, in another county; the application is what the caller sees. */
    Certificate issue(UUID applicationId, IfMatch ifMatch) {
        var application = applications.requireForChange(applicationId, ifMatch);
        var id = Ids.next();
        application.issued(id);
        var found = assessments.decisiveFor(applicationId);
        var person = SystemWork.call("issue", () -> persons.requireForChange(application.personId()));
        var number = CertificateNumber.of(person.idNumber(), found.category(), found.grade());
        var certificate = new Certificate(
                id, application, number, certificates.indexOf(number.value()), Ids.serial16(), LocalDate.now(clock));
        if (application.firstCertificate()) {
            person.receive(id, application.homeDivision());
            certificates.persist(certificate);
            outbox.publish(certificate.issued(clock.instant()));
        } else {
            person.exchange(application.previousId(), id, application.homeDivision());
            supersede(application.personId(), id);
            certificates.persist(certificate);
            outbox.publish(certificate.regraded(clock.instant()));
        }
        return certificate;
    }

    /** The old one gives way first, since a person has one live certificate at any moment; it may lie in another county. */
    private void supersede(UUID holder, UUID successor) {
        var previous =
                SystemWork.call("issue", () -> certificates.liveOf(holder)).orElseThrow();
        outbox.publish(previous.supersede(successor, LocalDate.now(clock), clock.instant()));
        certificates.flush();
    }
}
