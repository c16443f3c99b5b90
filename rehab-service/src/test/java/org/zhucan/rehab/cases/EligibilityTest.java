// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.rehab.Paper;
import org.zhucan.rehab.person.KnownPerson;
import org.zhucan.rehab.terms.AgeDate;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Terms;
import org.zhucan.rehab.terms.Training;

class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    /** The terms take children below 18, and from 7 on ask for a certificate. */
    @ParameterizedTest
    @CsvSource({
        "APPLICATION, 2006-06-02, true, ''",
        "APPLICATION, 2006-06-01, true, age", // 18 on the day
        "APPLICATION, 2006-05-31, true, age",
        "FIRST_OF_JANUARY, 2006-01-02, true, ''", // 17 on 1 January, 18 on the day
        "FIRST_OF_JANUARY, 2006-01-01, true, age",
        "APPLICATION, 2017-06-02, false, ''", // 6: the diagnosis does
        "APPLICATION, 2017-06-01, false, papers", // 7: it does not
        "FIRST_OF_JANUARY, 2017-01-02, false, ''",
        "APPLICATION, 2017-06-01, true, ''",
    })
    void ageIsTakenOnTheDayThatTheTermsName(AgeDate ageOn, LocalDate born, boolean certificate, String failed) {
        var eligibility = Eligibility.of(
                Paper.terms(ageOn), child(born, null), claim(Training.AUTISM, Residence.REGISTERED, certificate), DAY);
        assertThat(failedOf(eligibility)).isEqualTo(failed.isEmpty() ? List.of() : List.of(failed));
    }

    @Test
    void withoutCertificateAndDiagnosisThereAreNoPapers() {
        var claim = new Eligibility.Claim(Training.AUTISM, Residence.REGISTERED, false, false);
        assertThat(failedOf(Eligibility.of(terms(), child(LocalDate.of(2020, 1, 1), null), claim, DAY)))
                .containsExactly("papers");
    }

    @Test
    void everythingThatFailsIsNamedAtOnce() {
        var claim = new Eligibility.Claim(Training.HEARING, Residence.PERMIT, false, false);
        var eligibility =
                Eligibility.of(terms(), child(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 5, 1)), claim, DAY);
        assertThat(failedOf(eligibility)).containsExactly("alive", "age", "papers", "residence", "training");
        assertThatThrownBy(eligibility::require)
                .isInstanceOfSatisfying(Eligibility.NotEligible.class, refusal -> assertThat(refusal.facts())
                        .containsEntry("failed", List.of("alive", "age", "papers", "residence", "training")));
    }

    private static Terms terms() {
        return Paper.terms(AgeDate.APPLICATION);
    }

    private static List<String> failedOf(Eligibility eligibility) {
        return eligibility.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::id)
                .toList();
    }

    private static Eligibility.Claim claim(Training training, Residence residence, boolean certificate) {
        return new Eligibility.Claim(training, residence, true, certificate);
    }

    private static KnownPerson child(LocalDate born, LocalDate died) {
        return new KnownPerson(new UUID(0, 1), born, "522799001000", "522799001000", died);
    }
}
