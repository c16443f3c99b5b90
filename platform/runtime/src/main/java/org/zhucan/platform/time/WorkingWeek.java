// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Five days a week are worked on, but for the exceptions.
 *
 * @param exceptions true: a weekend day that is worked on; false: a holiday
 */
record WorkingWeek(Map<LocalDate, Boolean> exceptions) {

    boolean isWorkingDay(LocalDate date) {
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(date, !weekend);
    }

    LocalDate plus(LocalDate from, int workingDays) {
        var date = from;
        for (var left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }
}
