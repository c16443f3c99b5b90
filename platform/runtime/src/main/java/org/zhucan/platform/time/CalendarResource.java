// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Where an administrator enters the yearly calendar. */
@Path("/admin/{service}/calendar")
@RolesAllowed("administrator")
class CalendarResource {

    private final CalendarDays calendar;
    private final AuditTrail audit;

    CalendarResource(CalendarDays calendar, AuditTrail audit) {
        this.calendar = calendar;
        this.audit = audit;
    }

    record CalendarEntry(
            @NotNull LocalDate date,
            @NotNull CalendarDays.Kind kind,
            @NotBlank String name) {}

    record CalendarAnswer(int days) {}

    @PUT
    @Command
    @Operation(operationId = "putCalendar", summary = "Replace the years that the list names")
    public Answer<CalendarAnswer> replace(@NotEmpty List<@NotNull @Valid CalendarEntry> entries) {
        var seen = new HashSet<LocalDate>();
        if (!entries.stream().map(CalendarEntry::date).allMatch(seen::add)) {
            throw new DayTwice();
        }
        calendar.replaceYears(entries.stream()
                .map(entry -> new CalendarDays.Day(entry.date(), entry.kind(), entry.name()))
                .toList());
        audit.note("replaced", "Calendar", AuditTrail.NO_SUBJECT, Map.of("days", entries.size()));
        return Answer.plain(new CalendarAnswer(entries.size()));
    }

    static final class DayTwice extends Refusal {
        DayTwice() {
            super(Kind.MALFORMED, "calendar-day-twice", "The list names a day twice");
        }
    }
}
