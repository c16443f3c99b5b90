// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;

/** Review and approval of settlements at the county office, by two persons; the approval asks for the payment. */
@Path("/settlements")
@Tag(name = "settlements")
@RolesAllowed("county-approver")
class ApprovalResource {

    private final ApprovalDesk desk;

    ApprovalResource(ApprovalDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/review")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "reviewSettlement", summary = "State that the lines were checked (结算审核)")
    public Answer<SettlementView> review(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReviewRequest request) {
        return Answer.of(desk.review(id, ifMatch, request.opinion()), SettlementView::of);
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @Operation(operationId = "approveSettlement", summary = "Approve it and ask for the payment (审批并请款)")
    public Answer<SettlementView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(id, ifMatch), SettlementView::of);
    }

    @POST
    @Path("{id}/request-again")
    @Command(key = Command.Key.REQUIRED)
    @Operation(operationId = "requestSettlementAgain", summary = "Ask once more for a payment that failed (重新请款)")
    public Answer<SettlementView> requestAgain(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.requestAgain(id, ifMatch), SettlementView::of);
    }

    record ReviewRequest(@NotBlank @Size(max = 500) String opinion) {}
}
