// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Every query on assessments; the caller's scope is a filter on the entity. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    Assessment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    Assessment requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** Refuses a second one while the first is not signed, also when both were sent at once. */
    void add(Assessment assessment) {
        try {
            persistAndFlush(assessment);
        } catch (ConstraintViolationException e) {
            throw "assessment_one_unsigned_per_application".equals(e.getConstraintName()) ? new AlreadyRecorded() : e;
        }
    }

    List<AssessmentView> allOf(UUID applicationId) {
        return find("applicationId = ?1 order by id", applicationId).<Assessment>stream()
                .map(AssessmentView::of)
                .toList();
    }

    boolean signedBefore(UUID applicationId) {
        return find("applicationId = ?1 and status = ?2", applicationId, AssessmentStatus.SIGNED)
                .range(0, 0)
                .firstResultOptional()
                .isPresent();
    }

    /** The latest signed one, which decides what the certificate says. */
    public Assessment decisiveFor(UUID applicationId) {
        return find(
                        "applicationId = ?1 and status = ?2 order by signedOn desc, id desc",
                        applicationId,
                        AssessmentStatus.SIGNED)
                .range(0, 0)
                .<Assessment>firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("Application " + applicationId + " was never assessed"));
    }

    /** Outside the caller's scope is unknown too. */
    public static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "assessment-unknown", "No assessment " + id);
        }
    }

    /** One unsigned assessment an application. */
    public static final class AlreadyRecorded extends Refusal {
        AlreadyRecorded() {
            super(Kind.CONFLICT, "assessment-recorded", "The application has an assessment that is not signed yet");
        }
    }
}
