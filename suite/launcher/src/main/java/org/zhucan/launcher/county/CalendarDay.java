// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.time.LocalDate;

/** A day that is not what its weekday says: a public holiday (节假日) or a make-up working day (调休上班). */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    public enum Kind {
        HOLIDAY,
        MAKE_UP_WORKDAY
    }
}
