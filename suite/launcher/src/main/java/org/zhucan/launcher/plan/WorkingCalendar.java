// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucan.launcher.county.CalendarDay;

/** Working days (工作日) as the people of the office know them: weekdays, less holidays, and make-up days. */
public class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, CalendarDay.Kind> exceptions;

    public WorkingCalendar(List<CalendarDay> exceptions) {
        this.exceptions =
                exceptions.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, CalendarDay::kind));
    }

    public boolean isWorkingDay(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null
                ? !WEEKEND.contains(date.getDayOfWeek())
                : exception == CalendarDay.Kind.MAKE_UP_WORKDAY;
    }

    public LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : next(date);
    }

    /** The first working day after a date. */
    public LocalDate next(LocalDate date) {
        var day = date.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after a date, which itself does not count. */
    public LocalDate plus(LocalDate from, int workingDays) {
        var day = from;
        for (var i = 0; i < workingDays; i++) {
            day = next(day);
        }
        return day;
    }

    /** The working days from one date to another, both included, that fall on one of the weekdays. */
    public List<LocalDate> windowDays(LocalDate from, LocalDate to, Set<DayOfWeek> weekdays) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> weekdays.contains(day.getDayOfWeek()) && isWorkingDay(day))
                .toList();
    }
}
