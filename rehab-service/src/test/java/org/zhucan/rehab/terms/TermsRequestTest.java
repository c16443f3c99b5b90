// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.rehab.Paper;

class TermsRequestTest {

    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    @Test
    void aMonthHasOneRateOfATraining() {
        assertThat(with(rate(Training.AUTISM, MARCH, null), rate(Training.HEARING, MARCH, null))
                        .isConsistent())
                .isTrue();
        assertThat(with(rate(Training.AUTISM, MARCH, MARCH), rate(Training.AUTISM, MARCH.plusMonths(1), null))
                        .isConsistent())
                .isTrue();
        assertThat(with(rate(Training.AUTISM, MARCH, MARCH), rate(Training.AUTISM, MARCH, null))
                        .isConsistent())
                .isFalse();
    }

    @Test
    void aRateIsAboveZeroAndDoesNotEndBeforeItBegins() {
        assertThat(rate(Training.AUTISM, MARCH, MARCH.minusMonths(1)).isUsable())
                .isFalse();
        assertThat(new TermsRate(Training.AUTISM, Money.ZERO, MARCH, null, "标准").isUsable())
                .isFalse();
    }

    @Test
    void theRateOfItsMonthApplies() {
        var terms = Paper.terms(AgeDate.APPLICATION);
        assertThat(terms.rate(Training.AUTISM, YearMonth.of(2024, 6))
                        .orElseThrow()
                        .perDay())
                .hasToString("60.00");
        assertThat(terms.rate(Training.AUTISM, YearMonth.of(2024, 7))
                        .orElseThrow()
                        .perDay())
                .hasToString("80.00");
        assertThat(terms.rate(Training.AUTISM, YearMonth.of(2023, 12))).isEmpty();
        assertThat(terms.rate(Training.SPEECH, MARCH)).isEmpty();
    }

    private static TermsRequest with(TermsRate... rates) {
        return new TermsRequest(
                "办法",
                18,
                AgeDate.APPLICATION,
                7,
                List.of(Residence.REGISTERED),
                Money.ofYuan("16000.00"),
                List.of(rates),
                LocalDate.of(2024, 1, 1),
                null);
    }

    private static TermsRate rate(Training training, YearMonth from, YearMonth to) {
        return new TermsRate(training, Money.ofYuan("80.00"), from, to, "标准");
    }
}
