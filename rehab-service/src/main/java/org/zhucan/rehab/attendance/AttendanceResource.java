// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Attendance of one child and month (训练记录): recorded, corrected, confirmed or disputed. */
@Path("/rehab-cases/attendances")
@Tag(name = "attendance")
@RolesAllowed({"helper", "resident"})
class AttendanceResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Attendances attendances;
    private final RecordDesk records;
    private final GuardianDesk guardians;

    AttendanceResource(Attendances attendances, RecordDesk records, GuardianDesk guardians) {
        this.attendances = attendances;
        this.records = records;
        this.guardians = guardians;
    }

    @GET
    @RolesAllowed({
        "township-clerk",
        "county-reviewer",
        "county-approver",
        "institution",
        "helper",
        "resident",
        "auditor"
    })
    @Operation(operationId = "listAttendances", summary = "Attendance, by case, child, month or status (训练记录列表)")
    public Page<AttendanceView> list(
            @RestQuery UUID caseId,
            @RestQuery UUID personId,
            @RestQuery YearMonth month,
            @RestQuery AttendanceStatus status,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
        var rows = attendances.list(new Attendances.Wanted(caseId, personId, month, status), place, size);
        return Keyset.page(rows, size, AttendanceView::of, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        "township-clerk",
        "county-reviewer",
        "county-approver",
        "institution",
        "helper",
        "resident",
        "auditor"
    })
    @Operation(operationId = "showAttendance", summary = "The attendance of one child and month (查看训练记录)")
    public Answer<AttendanceView> show(@RestPath UUID id) {
        return Answer.of(attendances.require(id), AttendanceView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @RolesAllowed("institution")
    @Operation(operationId = "recordAttendance", summary = "Record the days of one child in a month (登记训练天数)")
    public Answer<AttendanceView> record(@Valid @NotNull RecordRequest request) {
        var recorded = records.record(request.personId(), request.month(), request.days());
        return Answer.created(recorded, AttendanceView::of, "/api/v1/rehab-cases/attendances");
    }

    @POST
    @Path("{id}/correct")
    @Command
    @RolesAllowed("institution")
    @Operation(operationId = "correctAttendance", summary = "Correct the days before they are confirmed (更正训练天数)")
    public Answer<AttendanceView> correct(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DaysRequest request) {
        return Answer.of(records.correct(id, ifMatch, request.days()), AttendanceView::of);
    }

    @POST
    @Path("{id}/confirm")
    @Command
    @Operation(operationId = "confirmAttendance", summary = "Confirm the days as the guardian (监护人确认)")
    public Answer<AttendanceView> confirm(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DaysRequest request) {
        return Answer.of(guardians.confirm(id, ifMatch, request.days()), AttendanceView::of);
    }

    @POST
    @Path("{id}/dispute")
    @Command
    @Operation(operationId = "disputeAttendance", summary = "Say as the guardian that the days are wrong (提出异议)")
    public Answer<AttendanceView> dispute(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest request) {
        return Answer.of(guardians.dispute(id, ifMatch, request.reason()), AttendanceView::of);
    }

    @POST
    @Path("{id}/reopen")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "reopenAttendance", summary = "Take a confirmation back before it is settled (退回更正)")
    public Answer<AttendanceView> reopen(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest request) {
        return Answer.of(guardians.reopen(id, ifMatch, request.reason()), AttendanceView::of);
    }

    record RecordRequest(
            @NotNull UUID personId,
            @NotNull YearMonth month,
            @NotNull Integer days) {}

    record DaysRequest(@NotNull Integer days) {}

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
}
