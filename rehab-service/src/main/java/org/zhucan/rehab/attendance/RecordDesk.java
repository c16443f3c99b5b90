// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.rehab.cases.RehabCase;
import org.zhucan.rehab.cases.RehabCases;
import org.zhucan.rehab.institution.Institution;
import org.zhucan.rehab.institution.Institutions;

/** Where an institution records the days of its own children (训练记录), one month at a time, and corrects them. */
@ApplicationScoped
@Transactional(MANDATORY)
class RecordDesk {

    private final Attendances attendances;
    private final RehabCases cases;
    private final Institutions institutions;
    private final Caller caller;
    private final Clock clock;

    RecordDesk(Attendances attendances, RehabCases cases, Institutions institutions, Caller caller, Clock clock) {
        this.attendances = attendances;
        this.cases = cases;
        this.institutions = institutions;
        this.caller = caller;
        this.clock = clock;
    }

    Attendance record(UUID child, YearMonth month, int days) {
        var book = open(month, List.of(child));
        if (book.recorded(child) != null) {
            throw new RecordedBefore();
        }
        return book.record(child, days);
    }

    /** Each row stands or falls alone; what was recorded before with the same days is a duplicate. */
    List<AttendanceResult> recordAll(YearMonth month, List<AttendanceRow> rows) {
        var book = open(
                month, rows.stream().map(AttendanceRow::personId).distinct().toList());
        var results = new ArrayList<AttendanceResult>();
        for (var row = 0; row < rows.size(); row++) {
            results.add(record(row, rows.get(row), book));
        }
        return results;
    }

    private static AttendanceResult record(int row, AttendanceRow asked, Book book) {
        try {
            var before = book.recorded(asked.personId());
            if (before == null) {
                return AttendanceResult.done(row, book.record(asked.personId(), asked.days()));
            }
            if (before.days() != asked.days()) {
                throw new RecordedBefore();
            }
            return AttendanceResult.duplicate(row, before);
        } catch (Refusal refusal) {
            return AttendanceResult.refused(row, refusal);
        }
    }

    Attendance correct(UUID id, IfMatch ifMatch, int days) {
        var attendance = attendances.requireForChange(id, ifMatch);
        var institution = institutions.requireOwn();
        institution.mustBeActive();
        var one = cases.require(attendance.caseId());
        month(attendance.month(), one, institution).mustHold(days);
        attendance.correct(days, caller.sub(), LocalDate.now(clock));
        return attendance;
    }

    private Month month(YearMonth month, RehabCase one, Institution institution) {
        return new Month(month, LocalDate.now(clock), day -> one.coversDay(day) && institution.designatedOn(day));
    }

    /** Reads all that a list needs in two queries; the cases are locked. */
    private Book open(YearMonth month, List<UUID> children) {
        var institution = institutions.requireOwn();
        institution.mustBeActive();
        var placed = new HashMap<UUID, RehabCase>();
        for (var one : cases.placedForChange(institution.code(), children, month)) {
            placed.put(one.personId(), one); // the latest place of the month
        }
        var ids = placed.values().stream().map(RehabCase::id).toList();
        return new Book(month, institution, placed, new HashMap<>(attendances.ofCases(ids, month)));
    }

    /** One month of an institution while a list is entered. */
    private final class Book {

        private final YearMonth month;
        private final Institution institution;
        private final Map<UUID, RehabCase> placed;
        private final Map<UUID, Attendance> recorded;

        Book(YearMonth month, Institution institution, Map<UUID, RehabCase> placed, Map<UUID, Attendance> recorded) {
            this.month = month;
            this.institution = institution;
            this.placed = placed;
            this.recorded = recorded;
        }

        /** What stands for the child's case of the month, or null; a child that is not placed there is refused. */
        Attendance recorded(UUID child) {
            return recorded.get(placedCase(child).id());
        }

        Attendance record(UUID child, int days) {
            var one = placedCase(child);
            month(month, one, institution).mustHold(days);
            var attendance = new Attendance(Ids.next(), one, month, days, caller.sub(), LocalDate.now(clock));
            attendances.persist(attendance);
            one.attended(month);
            recorded.put(one.id(), attendance);
            return attendance;
        }

        private RehabCase placedCase(UUID child) {
            var one = placed.get(child);
            if (one == null) {
                throw new NotPlaced(child);
            }
            return one;
        }
    }

    static final class NotPlaced extends Refusal {
        NotPlaced(UUID child) {
            super(
                    Kind.REFUSED,
                    "child-not-placed",
                    "Child " + child + " has no place with this institution in the month");
        }
    }

    static final class RecordedBefore extends Refusal {
        RecordedBefore() {
            super(Kind.CONFLICT, "attendance-recorded-before", "The child's month is recorded; correct that record");
        }
    }
}
