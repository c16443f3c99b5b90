// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import java.util.UUID;
import org.zhucan.platform.problem.Refusal;

/**
 * What became of one row of a list.
 *
 * @param row its place in the list, from 0
 * @param attendanceId null where refused
 * @param code null unless refused
 * @param message null unless refused
 */
record AttendanceResult(int row, Outcome outcome, UUID attendanceId, String code, String message) {

    /** Done now, done already, or refused. */
    enum Outcome {
        DONE,
        DUPLICATE,
        REFUSED
    }

    static AttendanceResult done(int row, Attendance attendance) {
        return new AttendanceResult(row, Outcome.DONE, attendance.id(), null, null);
    }

    static AttendanceResult duplicate(int row, Attendance attendance) {
        return new AttendanceResult(row, Outcome.DUPLICATE, attendance.id(), null, null);
    }

    static AttendanceResult refused(int row, Refusal refusal) {
        return new AttendanceResult(row, Outcome.REFUSED, null, refusal.code(), refusal.getMessage());
    }
}
