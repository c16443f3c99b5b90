// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Working days (工作日) by the yearly calendar of holidays and make-up days; a year without one counts weekends only. */
@ApplicationScoped
public class WorkingDays {

    public boolean isWorkingDay(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** The last of that many working days; {@code from} itself does not count. Not negative; 0 gives {@code from}. */
    public LocalDate plus(LocalDate from, int workingDays) {
        throw new UnsupportedOperationException();
    }

    /** {@code date} if it is a working day, else the next that is. */
    public LocalDate onOrAfter(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** Whether that year has no calendar, so that only weekends are counted out. */
    public boolean assumed(int year) {
        throw new UnsupportedOperationException();
    }
}
