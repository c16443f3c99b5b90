// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.person;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person (人员) as the rules see one on one day: own facts only, those of household members do not count.
 *
 * @param deathDate null while the person lives
 * @param facts the facts in force on that day
 */
public record KnownPerson(
        UUID id,
        LocalDate birthDate,
        String sex,
        String registeredDivision,
        LocalDate deathDate,
        List<KnownFact> facts) {

    /** Completed years on the day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    public boolean aliveOn(LocalDate day) {
        return deathDate == null || deathDate.isAfter(day);
    }

    /** The month of death, empty while the person lives. */
    public Optional<YearMonth> died() {
        return Optional.ofNullable(deathDate).map(YearMonth::from);
    }

    /** A dated statement of an authority about one person, for example LOW_INCOME (低保). */
    public record KnownFact(UUID id, String kind, String source, LocalDate from, LocalDate to) {}

    @Override
    public String toString() {
        return "KnownPerson " + id;
    }
}
