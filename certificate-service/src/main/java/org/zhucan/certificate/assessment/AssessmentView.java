// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An assessment as the API shows it.
 *
 * @param grade 1 (severest) to 4; null unless eligible
 * @param eligible null until signed
 */
record AssessmentView(
        UUID id,
        UUID applicationId,
        UUID personId,
        String hospital,
        int category,
        Integer grade,
        Boolean eligible,
        List<String> physicians,
        String opinion,
        AssessmentStatus status,
        LocalDate signedOn,
        String divisionCode) {

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                assessment.id(),
                assessment.applicationId(),
                assessment.personId(),
                assessment.hospital(),
                assessment.category(),
                assessment.grade(),
                assessment.eligible(),
                assessment.physicians(),
                assessment.opinion(),
                assessment.status(),
                assessment.signedOn(),
                assessment.divisionCode());
    }

    @Override
    public String toString() {
        return "AssessmentView " + id;
    }
}
