// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

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

/** Review and approval of a case (审核, 审批) at the county office, by two persons. */
@Path("/rehab-cases")
@Tag(name = "rehab-cases")
@RolesAllowed("county-approver")
class DecisionResource {

    private final DecisionDesk desk;

    DecisionResource(DecisionDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/review")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "reviewRehabCase", summary = "Give the reviewer's opinion (审核)")
    public Answer<RehabCaseView> review(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReviewRequest request) {
        return Answer.of(desk.review(id, ifMatch, request.opinion()), RehabCaseView::of);
    }

    @POST
    @Path("{id}/approve")
    @Command
    @Operation(operationId = "approveRehabCase", summary = "Approve what another person reviewed (审批)")
    public Answer<RehabCaseView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(id, ifMatch), RehabCaseView::of);
    }

    @POST
    @Path("{id}/refuse")
    @Command
    @Operation(operationId = "refuseRehabCase", summary = "Refuse after the review, with the reason (不予救助)")
    public Answer<RehabCaseView> refuse(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull RefuseRequest request) {
        return Answer.of(desk.refuse(id, ifMatch, request.reason()), RehabCaseView::of);
    }

    record ReviewRequest(@NotBlank @Size(max = 500) String opinion) {}

    record RefuseRequest(@NotBlank @Size(max = 500) String reason) {}
}
