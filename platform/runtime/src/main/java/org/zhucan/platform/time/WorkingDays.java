// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Working days (工作日) by the yearly calendar of holidays and make-up days; a year without one counts weekends only. */
@ApplicationScoped
public class WorkingDays {

    private final CalendarDays calendar;

    WorkingDays(CalendarDays calendar) {
        this.calendar = calendar;
    }

    public boolean isWorkingDay(LocalDate date) {
        return calendar.between(date, date).isWorkingDay(date);
    }

    /** The last of that many working days; {@code from} itself does not count. Not negative; 0 gives {@code from}. */
    public LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted forward");
        }
        var far = from.plusDays(3L * workingDays + CalendarDays.LONGEST_HOLIDAY);
        return calendar.between(from, far).plus(from, workingDays);
    }

    /** {@code date} if it is a working day, else the next that is. */
    public LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plus(date, 1);
    }

    /** Whether that year has no calendar, so that only weekends are counted out. */
    public boolean assumed(int year) {
        return !calendar.has(year);
    }
}
