// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;
import org.zhucan.subsidy.programme.OpenedBy;
import org.zhucan.subsidy.programme.RateSpan;
import org.zhucan.subsidy.programme.Rhythm;

class EntitlementTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final Instant NOON = Instant.parse("2024-03-14T04:00:00Z");

    private final Entitlement entitlement = new Entitlement(
            new UUID(0, 1),
            new OpenCase(
                    OpenedBy.ASSESSMENT_COMPLETED,
                    new UUID(0, 2),
                    new UUID(0, 3),
                    DAY,
                    DAY,
                    AssessmentFacts.NONE,
                    CertificateFacts.NONE,
                    "522725001000"),
            "FEE",
            Rhythm.ONCE,
            new UUID(0, 4),
            List.of(new RateSpan(MARCH, MARCH, 15_000, "paper", null)));

    @Test
    void isProposedFromTheMonthOfTheDay() {
        var state = entitlement.proposed(NOON).entitlement();
        assertThat(state.status()).isEqualTo("PROPOSED");
        assertThat(state.startMonth()).isEqualTo(MARCH);
        assertThat(state.endMonth()).isNull();
    }

    @Test
    void isReviewedAndThenGranted() {
        entitlement.review("checked", "reviewer", DAY);
        assertThat(entitlement.grant("decider", DAY, NOON).entitlement().status())
                .isEqualTo("GRANTED");
    }

    @Test
    void cannotBeGrantedWithoutReview() {
        assertThatThrownBy(() -> entitlement.grant("decider", DAY, NOON))
                .isInstanceOf(EntitlementStatus.MoveRefused.class);
    }

    @Test
    void refusalTellsWhy() {
        entitlement.review("checked", "reviewer", DAY);
        assertThat(entitlement.refuse("moved away", "decider", DAY, NOON).reason())
                .isEqualTo("moved away");
    }

    @Test
    void deathEndsItFromTheNextMonth() {
        granted();
        var ended = entitlement.endAfter(YearMonth.of(2024, 5), "DEATH", NOON).orElseThrow();
        assertThat(ended.entitlement().endMonth()).isEqualTo(YearMonth.of(2024, 5));
        assertThat(ended.entitlement().status()).isEqualTo("ENDED");
    }

    @Test
    void anEarlierEndIsNeverMovedBack() {
        granted();
        assertThat(entitlement.endAfter(YearMonth.of(2024, 4), "DEATH", NOON)).isPresent();
        assertThat(entitlement.endAfter(YearMonth.of(2024, 6), "CANCELLED", NOON))
                .isEmpty();
        assertThat(entitlement.endMonth()).isEqualTo(YearMonth.of(2024, 4));
    }

    @Test
    void whatEndsBeforeItBeginsCannotBeGranted() {
        entitlement.review("checked", "reviewer", DAY);
        assertThat(entitlement.endAfter(YearMonth.of(2024, 2), "DEATH", NOON)).isEmpty();
        assertThatThrownBy(() -> entitlement.grant("decider", DAY, NOON)).isInstanceOf(Entitlement.Over.class);
    }

    @Test
    void whatWasOwedBeforeDeathMayStillBeGranted() {
        entitlement.review("checked", "reviewer", DAY);
        assertThat(entitlement.endAfter(MARCH, "DEATH", NOON)).isEmpty();
        assertThat(entitlement.grant("decider", DAY, NOON).entitlement().endMonth())
                .isEqualTo(MARCH);
    }

    private void granted() {
        entitlement.review("checked", "reviewer", DAY);
        assertThat(entitlement.grant("decider", DAY, NOON)).isNotNull();
    }
}
