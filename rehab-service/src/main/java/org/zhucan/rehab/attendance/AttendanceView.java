// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.rehab.terms.Training;

/**
 * A child's month as the API shows it.
 *
 * @param institution code of the institution
 * @param settlementId the settlement that has taken it in
 */
record AttendanceView(
        UUID id,
        UUID caseId,
        UUID personId,
        String institution,
        YearMonth month,
        Training training,
        int days,
        AttendanceStatus status,
        LocalDate recordedOn,
        LocalDate confirmedOn,
        String reason,
        UUID settlementId,
        String divisionCode) {

    static AttendanceView of(Attendance attendance) {
        return new AttendanceView(
                attendance.id(),
                attendance.caseId(),
                attendance.personId(),
                attendance.institution(),
                attendance.month(),
                attendance.training(),
                attendance.days(),
                attendance.status(),
                attendance.recordedOn(),
                attendance.confirmedOn(),
                attendance.reason(),
                attendance.settlementId(),
                attendance.divisionCode());
    }
}
