// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentRunTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 21);
    private static final RunTotals TOTALS = new RunTotals(2, 2, 30_000, "hash");

    private final PaymentRun run = new PaymentRun(
            new UUID(0, 1),
            "FEE",
            YearMonth.of(2024, 3),
            1,
            new PaymentRun.Purse("FUND", "补贴", "522725000000"),
            "clerk");

    @Test
    void goesFromCalculationToSettlement() {
        dispatched();
        run.answer("result", 29_000, 1_000, DAY);
        assertThat(run.status()).isEqualTo(PaymentRunStatus.SETTLING);
        run.settle();
        assertThat(run.status()).isEqualTo(PaymentRunStatus.SETTLED);
        assertThat(run.hasRead("result")).isTrue();
        assertThat(run.hasRead("another")).isFalse();
    }

    @Test
    void isNotReviewedWhileLinesAreAdded() {
        assertThatThrownBy(() -> run.review("checked", "clerk")).isInstanceOf(PaymentRun.StillCalculated.class);
    }

    @Test
    void anEmptyOneCanOnlyBeDiscarded() {
        run.calculated(new RunTotals(0, 0, 0, "empty"));
        assertThatThrownBy(() -> run.review("checked", "clerk")).isInstanceOf(PaymentRun.Empty.class);
        run.discard("nobody is owed anything");
        assertThat(run.status()).isEqualTo(PaymentRunStatus.DISCARDED);
    }

    @Test
    void cannotBeDiscardedOnceFrozen() {
        frozen();
        assertThatThrownBy(() -> run.discard("changed our mind")).isInstanceOf(PaymentRunStatus.MoveRefused.class);
    }

    @Test
    void isNotApprovedWhenALineIsNotAsItWasFrozen() {
        frozen();
        var altered = new RunTotals(2, 2, 30_000, "another hash");
        assertThatThrownBy(() -> run.approve(altered, "finance")).isInstanceOf(PaymentRun.Altered.class);
    }

    @Test
    void isNotDispatchedWhenALineIsMissing() {
        frozen();
        run.approve(TOTALS, "finance");
        var less = new RunTotals(1, 1, 15_000, "hash");
        assertThatThrownBy(() -> run.dispatch(less, "file", "finance", DAY)).isInstanceOf(PaymentRun.Altered.class);
    }

    private void frozen() {
        run.calculated(TOTALS);
        run.review("checked", "clerk");
        run.freeze(TOTALS, "clerk");
    }

    private void dispatched() {
        frozen();
        run.approve(TOTALS, "finance");
        run.dispatch(TOTALS, "file", "finance", DAY);
    }
}
