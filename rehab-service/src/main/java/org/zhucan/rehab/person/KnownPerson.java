// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/**
 * A person (人员) as certificate-service last told of one.
 *
 * @param deathDate null while the person lives
 */
public record KnownPerson(
        UUID id, LocalDate birthDate, String registeredDivision, String residenceDivision, LocalDate deathDate) {

    /** Completed years on the day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    public boolean aliveOn(LocalDate day) {
        return deathDate == null || deathDate.isAfter(day);
    }

    @Override
    public String toString() {
        return "KnownPerson " + id;
    }
}
