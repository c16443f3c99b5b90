// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.subsidy.person.KnownPerson;
import org.zhucan.subsidy.person.KnownPerson.KnownFact;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;
import org.zhucan.subsidy.programme.Verdict.Outcome;

class RuleTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final UUID PERSON = new UUID(1, 1);

    private static final List<Condition> HARDSHIP = List.of(
            new Condition("first-assessment", "assessment.first", "首次评定", "It is the first assessment"),
            new Condition(
                    "hardship",
                    "'LOW_INCOME' in person.facts || 'DESTITUTE' in person.facts",
                    "低保或特困",
                    "The person is low-income or destitute"));
    private static final Rule ALLOWANCE =
            new Rule(Rhythm.ONCE, HARDSHIP, List.of(rate(null, "150.00", "2024-01-01", null)));

    @ParameterizedTest(name = "first {0}, facts {1}: {2}, not met {3}")
    @CsvSource({
        "true,  LOW_INCOME,           GRANTED, ''",
        "true,  DESTITUTE,            GRANTED, ''",
        "true,  LOW_INCOME DESTITUTE, GRANTED, ''",
        "true,  '',                   REFUSED, hardship",
        "true,  ORPHAN,               REFUSED, hardship",
        "false, LOW_INCOME,           REFUSED, first-assessment",
        "false, '',                   REFUSED, first-assessment hardship",
    })
    void allowanceIsForTheFirstAssessmentOfHardship(boolean first, String kinds, String outcome, String unmet) {
        var verdict = ALLOWANCE.judge(caseOf(first, facts(kinds)));
        assertThat(verdict.granted()).isEqualTo(outcome.equals("GRANTED"));
        assertThat(verdict.outcomes().stream().filter(asked -> !asked.met()).map(Outcome::id))
                .containsExactly(words(unmet));
    }

    @Test
    void everyConditionIsRecordedInBothLanguages() {
        assertThat(ALLOWANCE.judge(caseOf(true, facts(""))).outcomes())
                .containsExactly(
                        new Outcome("first-assessment", "首次评定", "It is the first assessment", true),
                        new Outcome("hardship", "低保或特困", "The person is low-income or destitute", false));
    }

    @Test
    void onceOnlyPaysTheMonthOfTheDay() {
        assertThat(ALLOWANCE.judge(caseOf(true, facts("LOW_INCOME"))).rates())
                .containsExactly(new RateSpan(YearMonth.of(2024, 3), YearMonth.of(2024, 3), 15_000, "paper", null));
    }

    @Test
    void withoutARateInForceNothingIsGranted() {
        var rule = new Rule(Rhythm.ONCE, HARDSHIP, List.of(rate(null, "150.00", "2024-03-15", null)));
        var verdict = rule.judge(caseOf(true, facts("LOW_INCOME")));
        assertThat(verdict.granted()).isFalse();
        assertThat(verdict.outcomes()).extracting(Outcome::id).contains("rate-in-force");
    }

    @Test
    void theFirstRateThatFitsApplies() {
        var rule = new Rule(
                Rhythm.ONCE,
                HARDSHIP,
                List.of(
                        rate("person.age >= 60", "200.00", "2024-01-01", null),
                        rate("person.age >= 18", "150.00", "2024-01-01", null),
                        rate(null, "100.00", "2024-01-01", null)));
        assertThat(rule.judge(caseOf(true, facts("LOW_INCOME"))).firstRate())
                .map(RateSpan::amountFen)
                .contains(15_000L);
    }

    @Test
    void monthlyRateChangesWithTheMonth() {
        var rule = new Rule(
                Rhythm.MONTHLY,
                HARDSHIP,
                List.of(rate(null, "80.00", "2023-01-01", "2024-06-30"), rate(null, "90.00", "2024-07-01", null)));
        assertThat(rule.judge(caseOf(true, facts("LOW_INCOME"))).rates())
                .containsExactly(
                        new RateSpan(YearMonth.of(2024, 3), YearMonth.of(2024, 6), 8_000, "paper", null),
                        new RateSpan(YearMonth.of(2024, 7), null, 9_000, "paper", null));
    }

    @Test
    void monthlySpansNeverOverlap() {
        var rule = new Rule(
                Rhythm.MONTHLY,
                HARDSHIP,
                List.of(
                        rate("assessment.grade == 1", "120.00", "2023-01-01", null),
                        rate(null, "80.00", "2023-01-01", null)));
        assertThat(rule.judge(caseOf(true, facts("LOW_INCOME"))).rates()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "person.facts.exists(f, f == 'LOW_INCOME'); true",
                "person.sex == 'FEMALE' && person.alive; true",
                "certificate.status == 'NONE'; true",
                "assessment.category == 4 && assessment.grade == 2; true",
                "day >= '2024-03-01'; true",
                "day < '2024-03-01'; false",
            })
    void expressionsReadEveryFact(String expression, boolean answer) {
        assertThat(Expression.of(expression).holds(caseOf(true, facts("LOW_INCOME"))))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.age", "household.facts == []", "1 +", "person.agee > 3", "'yes'", "day > 3"})
    void whatIsNoQuestionIsRefused(String expression) {
        assertThatThrownBy(() -> Expression.of(expression).holds(caseOf(true, List.of())))
                .isInstanceOf(Expression.Malformed.class)
                .hasMessageContaining(expression);
    }

    @Test
    void everyFactReadHasItsSource() {
        var fact = new KnownFact(new UUID(2, 2), "LOW_INCOME", "civil affairs list", DAY, null);
        var read = caseOf(true, List.of(fact)).read();
        assertThat(read).allSatisfy(one -> assertThat(one.source()).isNotBlank());
        assertThat(read)
                .filteredOn(one -> one.name().equals("person.facts"))
                .singleElement()
                .satisfies(one -> assertThat(one.source())
                        .contains("civil affairs list")
                        .contains(fact.id().toString()));
    }

    @Test
    void ageCountsCompletedYears() {
        var person = person(List.of());
        assertThat(person.ageOn(LocalDate.of(2024, 3, 13))).isEqualTo(53);
        assertThat(person.ageOn(LocalDate.of(2024, 3, 14))).isEqualTo(54);
    }

    private static Facts caseOf(boolean first, List<KnownFact> facts) {
        return new Facts(
                person(facts), new AssessmentFacts("assessment", first, true, 4, 2), CertificateFacts.NONE, DAY);
    }

    private static KnownPerson person(List<KnownFact> facts) {
        return new KnownPerson(PERSON, LocalDate.of(1970, 3, 14), "FEMALE", "522725001000", null, facts);
    }

    private static List<KnownFact> facts(String kinds) {
        return Arrays.stream(words(kinds))
                .map(kind -> new KnownFact(new UUID(3, kind.hashCode()), kind, "list", DAY, null))
                .toList();
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.trim().split(" +");
    }

    private static Rate rate(String when, String amount, String from, String to) {
        return new Rate(
                when, Money.ofYuan(amount), LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "paper");
    }
}
