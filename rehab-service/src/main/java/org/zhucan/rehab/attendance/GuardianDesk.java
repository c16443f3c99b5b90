// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/**
 * Where a guardian, or the helper who enters it, confirms what an institution recorded (监护人确认). The caller's scope
 * lets through only children that the token's claim {@code person} names.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class GuardianDesk {

    private final Attendances attendances;
    private final Caller caller;
    private final Clock clock;

    GuardianDesk(Attendances attendances, Caller caller, Clock clock) {
        this.attendances = attendances;
        this.caller = caller;
        this.clock = clock;
    }

    Attendance confirm(UUID id, IfMatch ifMatch, int days) {
        var attendance = attendances.requireForChange(id, ifMatch);
        confirm(attendance, days);
        return attendance;
    }

    Attendance dispute(UUID id, IfMatch ifMatch, String reason) {
        var attendance = attendances.requireForChange(id, ifMatch);
        attendance.dispute(reason);
        return attendance;
    }

    /** The county takes a confirmation back, so that the institution can correct the days. */
    Attendance reopen(UUID id, IfMatch ifMatch, String reason) {
        var attendance = attendances.requireForChange(id, ifMatch);
        attendance.reopen(reason);
        return attendance;
    }

    /** Each row stands or falls alone; what was confirmed before with the same days is a duplicate. */
    List<AttendanceResult> confirmAll(YearMonth month, List<AttendanceRow> rows) {
        var recorded = attendances.ofChildrenForChange(
                rows.stream().map(AttendanceRow::personId).distinct().toList(), month);
        var results = new ArrayList<AttendanceResult>();
        for (var row = 0; row < rows.size(); row++) {
            results.add(confirm(row, rows.get(row), recorded));
        }
        return results;
    }

    private AttendanceResult confirm(int row, AttendanceRow asked, Map<UUID, List<Attendance>> recorded) {
        try {
            var attendance = only(recorded.getOrDefault(asked.personId(), List.of()));
            if (attendance.confirmedAs(asked.days())) {
                return AttendanceResult.duplicate(row, attendance);
            }
            confirm(attendance, asked.days());
            return AttendanceResult.done(row, attendance);
        } catch (Refusal refusal) {
            return AttendanceResult.refused(row, refusal);
        }
    }

    private void confirm(Attendance attendance, int days) {
        FourEyes.check(attendance.recordedBy(), caller);
        attendance.confirm(days, caller.sub(), LocalDate.now(clock));
    }

    private static Attendance only(List<Attendance> recorded) {
        if (recorded.isEmpty()) {
            throw new NothingRecorded();
        }
        if (recorded.size() > 1) {
            throw new RecordedTwice();
        }
        return recorded.get(0);
    }

    static final class NothingRecorded extends Refusal {
        NothingRecorded() {
            super(
                    Kind.UNKNOWN,
                    "attendance-missing",
                    "Nothing is recorded of a child of yours by that id in the month");
        }
    }

    static final class RecordedTwice extends Refusal {
        RecordedTwice() {
            super(
                    Kind.CONFLICT,
                    "attendance-ambiguous",
                    "Two institutions recorded the child's month; confirm each by its id");
        }
    }
}
