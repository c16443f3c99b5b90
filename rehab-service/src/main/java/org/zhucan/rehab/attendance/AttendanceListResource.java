// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Attendance of many children in one month, as one list; each row has its own result. */
@Path("/rehab-cases")
@Tag(name = "attendance")
@RolesAllowed("institution")
class AttendanceListResource {

    private final RecordDesk records;
    private final GuardianDesk guardians;

    AttendanceListResource(RecordDesk records, GuardianDesk guardians) {
        this.records = records;
        this.guardians = guardians;
    }

    @POST
    @Path("attendance-batches")
    @Command(key = Command.Key.REQUIRED)
    @Operation(operationId = "recordAttendances", summary = "Record a month of the institution's children (批量登记)")
    public Answer<ListView> record(@Valid @NotNull ListRequest request) {
        return Answer.plain(new ListView(request.month(), records.recordAll(request.month(), request.rows())));
    }

    @POST
    @Path("attendance-confirmations")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed({"helper", "resident"})
    @Operation(operationId = "confirmAttendances", summary = "Confirm a month of one's children (批量确认)")
    public Answer<ListView> confirm(@Valid @NotNull ListRequest request) {
        return Answer.plain(new ListView(request.month(), guardians.confirmAll(request.month(), request.rows())));
    }

    record ListRequest(
            @NotNull YearMonth month,
            @NotEmpty @Size(max = 500) List<@Valid @NotNull AttendanceRow> rows) {}

    record ListView(YearMonth month, List<AttendanceResult> results) {}
}
