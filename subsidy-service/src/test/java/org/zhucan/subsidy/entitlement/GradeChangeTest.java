// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A grade change of one month acts from the next, and no month before it is touched. */
class GradeChangeTest {

    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final Instant NOON = Instant.parse("2024-05-14T04:00:00Z");

    private final Entitlement entitlement = new Entitlement(
            new UUID(0, 1),
            new OpenCase(
                    OpenedBy.CERTIFICATE_ISSUED,
                    new UUID(0, 2),
                    new UUID(0, 3),
                    DAY,
                    DAY,
                    AssessmentFacts.NONE,
                    CertificateFacts.NONE,
                    "522725001000"),
            "NURSING",
            Rhythm.MONTHLY,
            new UUID(0, 4),
            List.of(span(MARCH, MARCH.plusMonths(3), 2, 8_000), span(MARCH.plusMonths(4), null, 2, 9_000)));

    @Test
    void monthsBeforeItStayAsTheyWere() {
        var changed =
                entitlement.regrade(YearMonth.of(2024, 6), List.of(span(YearMonth.of(2024, 6), null, 1, 12_000)), NOON);
        assertThat(changed.fromMonth()).isEqualTo(YearMonth.of(2024, 6));
        assertThat(entitlement.rates())
                .containsExactly(
                        span(MARCH, YearMonth.of(2024, 5), 2, 8_000), span(YearMonth.of(2024, 6), null, 1, 12_000));
        assertThat(entitlement.amountFen()).isEqualTo(8_000);
    }

    @Test
    void ofTwoInOneMonthTheLaterCounts() {
        var april = YearMonth.of(2024, 4);
        assertThat(entitlement.regrade(april, List.of(span(april, null, 1, 12_000)), NOON))
                .isNotNull();
        assertThat(entitlement.regrade(april, List.of(span(april, null, 2, 8_000)), NOON))
                .isNotNull();
        assertThat(entitlement.rates()).containsExactly(span(MARCH, MARCH, 2, 8_000), span(april, null, 2, 8_000));
    }

    @Test
    void beforeTheFirstMonthItIsTheFirstAmount() {
        assertThat(entitlement.regrade(MARCH, List.of(span(MARCH, null, 1, 12_000)), NOON))
                .isNotNull();
        assertThat(entitlement.amountFen()).isEqualTo(12_000);
        assertThat(entitlement.rates()).hasSize(1);
    }

    private static RateSpan span(YearMonth from, YearMonth to, int grade, long fen) {
        return new RateSpan(from, to, fen, "paper", grade);
    }
}
