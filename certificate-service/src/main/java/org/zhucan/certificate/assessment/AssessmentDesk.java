// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.certificate.hospital.Hospitals;
import org.zhucan.certificate.intake.Applications;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** The hospital's desk (评残医院): records what was found, and signs it, which moves the application on. */
@ApplicationScoped
@Transactional(MANDATORY)
class AssessmentDesk {

    private final Assessments assessments;
    private final Applications applications;
    private final Hospitals hospitals;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AssessmentDesk(
            Assessments assessments,
            Applications applications,
            Hospitals hospitals,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.applications = applications;
        this.hospitals = hospitals;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Assessment record(RecordRequest request) {
        var application = applications.requireForChange(request.applicationId());
        application.mustAwaitAssessment();
        var today = LocalDate.now(clock);
        hospitals.requireDesignated(application.hospital(), today).mustAssess(request.category());
        var assessment = new Assessment(
                Ids.next(),
                application,
                request.category(),
                request.physicians(),
                request.opinion(),
                caller.sub(),
                today);
        assessments.add(assessment);
        return assessment;
    }

    /** Locks the application first, as every step does, then the assessment. */
    Assessment sign(UUID id, IfMatch ifMatch, boolean eligible, Integer grade) {
        if (eligible != (grade != null)) {
            throw new Assessment.GradeContradicts();
        }
        var application = applications.requireForChange(assessments.require(id).applicationId());
        var assessment = assessments.requireForChange(id, ifMatch);
        var first = application.firstCertificate() && !assessments.signedBefore(application.id());
        var today = LocalDate.now(clock);
        var completed = assessment.sign(grade, first, caller.sub(), today, clock.instant());
        if (eligible) {
            application.assessed(today);
        } else {
            application.notEligible();
        }
        outbox.publish(completed);
        return assessment;
    }
}
