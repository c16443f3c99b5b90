// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.platform.privacy.Mask;

/**
 * A person as the API shows one; the numbers are masked.
 *
 * @param divisionCode the office responsible for the record
 */
public record PersonView(
        UUID id,
        UUID householdId,
        UUID guardianId,
        String idNumber,
        String name,
        String phone,
        LocalDate birthDate,
        Sex sex,
        String registeredDivision,
        String residenceDivision,
        String divisionCode,
        LifeStatus lifeStatus,
        LocalDate deathDate) {

    public static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.householdId(),
                person.guardianId(),
                person.idNumber().masked(),
                person.name(),
                Mask.keep(person.phone(), 3, 2),
                person.birthDate(),
                person.sex(),
                person.registeredDivision(),
                person.residenceDivision(),
                person.divisionCode(),
                person.lifeStatus(),
                person.deathDate());
    }

    @Override
    public String toString() {
        return "PersonView " + id;
    }
}
