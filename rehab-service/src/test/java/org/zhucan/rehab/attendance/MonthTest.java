// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.platform.problem.Refusal;

class MonthTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 29})
    void aMonthThatIsOverHoldsEachOfItsDays(int days) {
        assertThatCode(() -> whole(LocalDate.of(2024, 3, 1)).mustHold(days)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 0, days-outside-month",
        "2024-03-01, -1, days-outside-month",
        "2024-03-01, 30, days-outside-month", // 2024 is a leap year
        "2024-01-31, 1, month-not-begun",
        "2024-02-10, 11, days-in-future",
    })
    void otherNumbersAreRefused(LocalDate today, int days, String code) {
        assertThatThrownBy(() -> whole(today).mustHold(days))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void onlyDaysOfThePlacementCount() {
        var month = new Month(FEBRUARY, LocalDate.of(2024, 3, 1), day -> day.getDayOfMonth() >= 20);
        assertThatCode(() -> month.mustHold(10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> month.mustHold(11)).isInstanceOf(Month.DaysOutsidePlacement.class);
    }

    private static Month whole(LocalDate today) {
        return new Month(FEBRUARY, today, day -> true);
    }
}
