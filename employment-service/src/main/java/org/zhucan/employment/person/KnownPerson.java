// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Sex;

/**
 * A person (人员) with all certificates, as certificate-service last told them.
 *
 * @param deathDate null while the person lives
 */
public record KnownPerson(
        UUID id,
        LocalDate birthDate,
        Sex sex,
        String registeredDivision,
        LocalDate deathDate,
        List<KnownCertificate> certificates) {

    /** Completed years on the day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    public boolean alive() {
        return deathDate == null;
    }

    public Optional<KnownCertificate> certificateValidOn(LocalDate day) {
        return certificates.stream()
                .filter(certificate -> certificate.validOn(day))
                .findFirst();
    }

    @Override
    public String toString() {
        return "KnownPerson " + id;
    }
}
