// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.rehab.person.KnownPerson;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Terms;
import org.zhucan.rehab.terms.Training;

/**
 * What the terms say of one application on one day: every question with its answer, kept with the case so that anyone
 * can see why. Pure.
 *
 * @param terms the version that was asked
 */
record Eligibility(Terms terms, List<Check> checks) {

    /**
     * What the application says.
     *
     * @param diagnosed whether it names a diagnosis by a hospital
     * @param certificate whether the child holds a certificate that is valid on the day
     */
    record Claim(Training training, Residence residence, boolean diagnosed, boolean certificate) {}

    static Eligibility of(Terms terms, KnownPerson child, Claim claim, LocalDate day) {
        var age = child.ageOn(terms.ageOn().of(day));
        return new Eligibility(
                terms,
                List.of(
                        alive(child, day),
                        young(age, terms),
                        papers(age, terms, claim),
                        residence(terms, claim),
                        rated(terms, claim, day)));
    }

    private static Check alive(KnownPerson child, LocalDate day) {
        return new Check("alive", "申请人健在", "The child is alive", day.toString(), child.aliveOn(day));
    }

    private static Check young(int age, Terms terms) {
        return new Check(
                "age",
                "未满%d周岁".formatted(terms.ageBelow()),
                "Younger than %d on the day of %s".formatted(terms.ageBelow(), terms.ageOn()),
                String.valueOf(age),
                age < terms.ageBelow());
    }

    private static Check papers(int age, Terms terms, Claim claim) {
        var certificateAsked = age >= terms.certificateFromAge();
        return new Check(
                "papers",
                certificateAsked ? "持有有效残疾人证" : "持有有效残疾人证或诊断证明",
                certificateAsked ? "Holds a valid certificate" : "Holds a valid certificate or a diagnosis",
                "certificate %s, diagnosis %s".formatted(claim.certificate(), claim.diagnosed()),
                claim.certificate() || !certificateAsked && claim.diagnosed());
    }

    private static Check residence(Terms terms, Claim claim) {
        return new Check(
                "residence",
                "户籍或居住证符合规定",
                "Claims on a ground that the terms accept",
                claim.residence().name(),
                terms.residence().contains(claim.residence()));
    }

    private static Check rated(Terms terms, Claim claim, LocalDate day) {
        return new Check(
                "training",
                "该训练类别有补助标准",
                "There is a rate for the training",
                claim.training().name(),
                terms.rate(claim.training(), YearMonth.from(day)).isPresent());
    }

    /** Refuses with 422 {@code child-not-eligible}, naming the checks that failed. */
    void require() {
        var failed =
                checks.stream().filter(check -> !check.passed()).map(Check::id).toList();
        if (!failed.isEmpty()) {
            throw new NotEligible(failed);
        }
    }

    static final class NotEligible extends Refusal {
        NotEligible(List<String> failed) {
            super(
                    Kind.REFUSED,
                    "child-not-eligible",
                    "The terms do not let the application pass: " + String.join(", ", failed),
                    Map.of("failed", failed));
        }
    }
}
