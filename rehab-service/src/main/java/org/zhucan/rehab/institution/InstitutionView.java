// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.zhucan.rehab.terms.Training;

/**
 * An institution as the API shows it.
 *
 * @param payeeId who is paid for it, null until set
 * @param reason why suspended
 */
record InstitutionView(
        UUID id,
        String code,
        String name,
        String uscc,
        String divisionCode,
        List<Training> trainings,
        int capacity,
        InstitutionStatus status,
        List<Period> designations,
        UUID payeeId,
        String reason) {

    /** @param to last day, null until further notice */
    record Period(LocalDate from, LocalDate to) {}

    static InstitutionView of(Institution institution) {
        return new InstitutionView(
                institution.id(),
                institution.code(),
                institution.name(),
                institution.uscc(),
                institution.division(),
                institution.trainings(),
                institution.capacity(),
                institution.status(),
                institution.designations().stream()
                        .map(designation -> new Period(designation.from(), designation.to()))
                        .sorted(Comparator.comparing(Period::from))
                        .toList(),
                institution.payeeId(),
                institution.reason());
    }
}
