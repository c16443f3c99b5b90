// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

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

/** Settlements (结算) as the institution hands them in, and as everybody concerned reads them. */
@Path("/settlements")
@Tag(name = "settlements")
@RolesAllowed({"county-reviewer", "county-approver", "institution", "finance", "auditor"})
class SettlementResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Settlements settlements;
    private final SettlementLines lines;
    private final SettlementDesk desk;

    SettlementResource(Settlements settlements, SettlementLines lines, SettlementDesk desk) {
        this.settlements = settlements;
        this.lines = lines;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listSettlements", summary = "Settlements, by status or month (结算单列表)")
    public Page<SettlementView> list(
            @RestQuery SettlementStatus status,
            @RestQuery YearMonth month,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = settlements.list(status, month, place(after), size);
        return Keyset.page(rows, size, SettlementView::of, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showSettlement", summary = "One settlement (查看结算单)")
    public Answer<SettlementView> show(@RestPath UUID id) {
        return Answer.of(settlements.require(id), SettlementView::of);
    }

    @GET
    @Path("{id}/lines")
    @Operation(operationId = "listSettlementLines", summary = "What a settlement is made of, child by child (结算明细)")
    public Page<LineView> listLines(@RestPath UUID id, @RestQuery String after, @RestQuery Integer limit) {
        var settlement = settlements.require(id);
        var size = Keyset.limit(limit);
        var rows = lines.list(settlement.id(), place(after), size);
        return Keyset.page(rows, size, LineView::of, last -> Keyset.encode(last.id()));
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @RolesAllowed("institution")
    @Operation(operationId = "submitSettlement", summary = "Hand a month in; the amount is computed (提交结算)")
    public Answer<SettlementView> submit(@Valid @NotNull SubmitRequest request) {
        return Answer.created(desk.submit(request.month()), SettlementView::of, "/api/v1/settlements");
    }

    @POST
    @Path("{id}/resubmit")
    @Command
    @RolesAllowed("institution")
    @Operation(operationId = "resubmitSettlement", summary = "Hand in again what was sent back (重新提交)")
    public Answer<SettlementView> resubmit(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.resubmit(id, ifMatch), SettlementView::of);
    }

    @POST
    @Path("{id}/send-back")
    @Command
    @RolesAllowed({"county-reviewer", "county-approver"})
    @Operation(operationId = "sendSettlementBack", summary = "Send a settlement back to the institution (退回)")
    public Answer<SettlementView> sendBack(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest request) {
        return Answer.of(desk.sendBack(id, ifMatch, request.reason()), SettlementView::of);
    }

    @POST
    @Path("{id}/reject")
    @Command
    @RolesAllowed("county-approver")
    @Operation(operationId = "rejectSettlement", summary = "Reject a reviewed settlement (不予结算)")
    public Answer<SettlementView> reject(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest request) {
        return Answer.of(desk.reject(id, ifMatch, request.reason()), SettlementView::of);
    }

    private static UUID place(String after) {
        return after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
    }

    record SubmitRequest(@NotNull YearMonth month) {}

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
}
