// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.employment.person.KnownCertificate;
import org.zhucan.employment.person.KnownPerson;
import org.zhucan.employment.rate.BusinessKind;

class GrantRulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 13);
    private static final Limits LIMITS = new Limits(16, 59, 54, 12);
    private static final KnownCertificate VALID =
            new KnownCertificate(new UUID(0, 9), "VALID", DAY.minusYears(2), DAY.plusYears(8));

    @Test
    void whoMeetsAllIsNamedNoCondition() {
        assertThat(unmet(person(DAY.minusYears(35), Sex.MALE, VALID), shop(DAY.minusMonths(3), null)))
                .isEmpty();
    }

    /** Completed years: a man is of working age to his sixtieth birthday, a woman to her fifty-fifth. */
    @ParameterizedTest
    @CsvSource({
        "2008-05-13, MALE, true",
        "2008-05-14, MALE, false",
        "1964-05-14, MALE, true",
        "1964-05-13, MALE, false",
        "1969-05-14, FEMALE, true",
        "1969-05-13, FEMALE, false",
        "1969-05-13, MALE, true",
    })
    void workingAgeRunsFromSixteenToTheSexesLastYear(LocalDate birth, Sex sex, boolean met) {
        var unmet = unmet(person(birth, sex, VALID), shop(DAY.minusMonths(3), null));
        assertThat(unmet.contains(Condition.WORKING_AGE)).isEqualTo(!met);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-13, true",
        "2024-05-14, false",
        "2023-05-13, true",
        "2023-05-12, false",
    })
    void theBusinessOpenedWithinTheMonthsSetAndNotInTheFuture(LocalDate opened, boolean met) {
        var unmet = unmet(person(DAY.minusYears(35), Sex.MALE, VALID), shop(opened, null));
        assertThat(unmet.contains(Condition.OPENED_RECENTLY)).isEqualTo(!met);
    }

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, , false",
        "COOPERATIVE, , false",
        "ONLINE_SHOP, , true",
        "FARMING, , true",
        "INDIVIDUAL, 91350100M000100Y43, true",
        "ONLINE_SHOP, 91350100M000100Y43, true",
    })
    void aLicenceIsAskedOfTheKindsThatHaveOne(BusinessKind kind, String licence, boolean met) {
        var business = new Business("小店", licence, "零售", kind, DAY, "522725001000");
        var unmet = unmet(person(DAY.minusYears(35), Sex.MALE, VALID), business);
        assertThat(unmet.contains(Condition.LICENSED)).isEqualTo(!met);
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 2024-05-13, 2034-05-12, true",
        "VALID, 2014-05-13, 2024-05-13, true",
        "VALID, 2024-05-14, 2034-05-13, false",
        "VALID, 2014-05-12, 2024-05-12, false",
        "FROZEN, 2020-01-01, 2029-12-31, false",
        "CANCELLED, 2020-01-01, 2029-12-31, false",
        "SUPERSEDED, 2020-01-01, 2029-12-31, false",
        "EXPIRED, 2014-01-01, 2023-12-31, false",
    })
    void theCertificateIsValidOnTheDay(String status, LocalDate from, LocalDate until, boolean met) {
        var certificate = new KnownCertificate(new UUID(0, 9), status, from, until);
        var unmet = unmet(person(DAY.minusYears(35), Sex.MALE, certificate), shop(DAY, null));
        assertThat(unmet.contains(Condition.CERTIFICATE_VALID)).isEqualTo(!met);
    }

    @Test
    void anOlderCertificateThatWasSupersededDoesNoHarm() {
        var old = new KnownCertificate(new UUID(0, 8), "SUPERSEDED", DAY.minusYears(5), DAY.plusYears(5));
        assertThat(unmet(person(DAY.minusYears(35), Sex.MALE, old, VALID), shop(DAY, null)))
                .isEmpty();
    }

    @Test
    void everyConditionThatFailsIsNamed() {
        var dead = new KnownPerson(
                new UUID(0, 1), DAY.minusYears(80), Sex.MALE, "522725001000", DAY.minusDays(1), List.of());
        var business = new Business("老店", null, "零售", BusinessKind.INDIVIDUAL, DAY.minusYears(3), "522725001000");
        assertThat(unmet(dead, business))
                .containsExactly(
                        Condition.ALIVE,
                        Condition.CERTIFICATE_VALID,
                        Condition.WORKING_AGE,
                        Condition.OPENED_RECENTLY,
                        Condition.LICENSED);
    }

    @Test
    void theApprovalAsksTheSiteTheRateAndAgainTheCertificate() {
        var nobody = person(DAY.minusYears(80), Sex.MALE);
        var check = new SiteCheck(DAY, false, "已关门", "clerk");
        var outcomes = GrantRules.atApproval(nobody, check, Optional.empty(), DAY);
        assertThat(outcomes.stream().filter(outcome -> !outcome.met()).map(Outcome::condition))
                .containsExactly(Condition.CERTIFICATE_VALID, Condition.SITE_CONFIRMED, Condition.RATE_IN_FORCE);
    }

    @Test
    void anAnswerTellsTheFactWithoutThePerson() {
        var outcomes =
                GrantRules.atApplication(person(DAY.minusYears(35), Sex.FEMALE, VALID), shop(DAY, null), LIMITS, DAY);
        assertThat(outcomes)
                .extracting(Outcome::found)
                .contains("35 years, 16 to 54 asked", "opened 2024-05-13, 2023-05-13 to 2024-05-13 asked")
                .noneMatch(found -> found.contains("1989"));
    }

    private static List<Condition> unmet(KnownPerson person, Business business) {
        return GrantRules.atApplication(person, business, LIMITS, DAY).stream()
                .filter(outcome -> !outcome.met())
                .map(Outcome::condition)
                .toList();
    }

    private static KnownPerson person(LocalDate birth, Sex sex, KnownCertificate... certificates) {
        return new KnownPerson(new UUID(0, 1), birth, sex, "522725001000", null, List.of(certificates));
    }

    private static Business shop(LocalDate opened, String licence) {
        return new Business("网上山货", licence, "山货", BusinessKind.ONLINE_SHOP, opened, "522725001000");
    }
}
