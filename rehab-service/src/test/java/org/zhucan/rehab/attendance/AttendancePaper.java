// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.rehab.cases.CasePaper;
import org.zhucan.rehab.terms.Training;

/** Makes attendance without a desk. */
public final class AttendancePaper {

    private AttendancePaper() {}

    public static Attendance of(UUID child, YearMonth month, Training training, int days) {
        var placed = CasePaper.placed(child, training, month.atDay(1));
        return new Attendance(new UUID(1, days), placed, month, days, "teacher", month.atEndOfMonth());
    }
}
