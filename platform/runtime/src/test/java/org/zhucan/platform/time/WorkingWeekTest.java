// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingWeekTest {

    private static final LocalDate SUNDAY_WORKED = LocalDate.parse("2024-02-04");
    private static final LocalDate MONDAY_OFF = LocalDate.parse("2024-02-12");

    private final WorkingWeek week = new WorkingWeek(Map.of(SUNDAY_WORKED, true, MONDAY_OFF, false));

    @ParameterizedTest
    @CsvSource({
        "2024-02-03, 0, 2024-02-03",
        "2024-02-03, 1, 2024-02-04",
        "2024-02-03, 6, 2024-02-09",
        "2024-02-09, 1, 2024-02-13",
        "2024-02-11, 5, 2024-02-19"
    })
    void theFirstDayDoesNotCount(LocalDate from, int days, LocalDate last) {
        assertThat(week.plus(from, days)).isEqualTo(last);
    }

    @Test
    void exceptionsGoBeforeTheWeek() {
        assertThat(week.isWorkingDay(SUNDAY_WORKED)).isTrue();
        assertThat(week.isWorkingDay(MONDAY_OFF)).isFalse();
        assertThat(week.isWorkingDay(LocalDate.parse("2024-02-10"))).isFalse();
    }
}
