// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Training;

/**
 * A case as the API shows it.
 *
 * @param termsNumber the version of the terms that let it pass
 * @param checks what the terms asked, with what was found
 */
record RehabCaseView(
        UUID id,
        UUID personId,
        int year,
        Training training,
        Residence residence,
        Diagnosis diagnosis,
        RehabCaseStatus status,
        LocalDate appliedOn,
        Integer termsNumber,
        List<Check> checks,
        String opinion,
        LocalDate decidedOn,
        UUID institutionId,
        String institution,
        LocalDate placedFrom,
        LocalDate placedTo,
        LocalDate endedOn,
        String reason,
        String divisionCode) {

    static RehabCaseView of(RehabCase one) {
        var placement = one.placement();
        return new RehabCaseView(
                one.id(),
                one.personId(),
                one.caseYear(),
                one.training(),
                one.residence(),
                one.diagnosis(),
                one.status(),
                one.appliedOn(),
                one.termsNumber(),
                one.checks(),
                one.opinion(),
                one.decidedOn(),
                placement == null ? null : placement.institutionId(),
                placement == null ? null : placement.institution(),
                placement == null ? null : placement.from(),
                placement == null ? null : placement.to(),
                one.endedOn(),
                one.reason(),
                one.divisionCode());
    }
}
