// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

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

/** Review and approval (审核, 审批) at the county office, by two persons. */
@Path("/applications")
@Tag(name = "applications")
@RolesAllowed("county-approver")
class ReviewResource {

    private final ReviewDesk desk;

    ReviewResource(ReviewDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/review")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "reviewApplication", summary = "Give the reviewer's opinion (审核)")
    public Answer<ApplicationView> review(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReviewRequest request) {
        return Answer.of(desk.review(id, ifMatch, request.opinion()), ApplicationView::of);
    }

    @POST
    @Path("{id}/approve")
    @Command
    @Operation(operationId = "approveApplication", summary = "Approve what another person reviewed (审批)")
    public Answer<ApplicationView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(id, ifMatch), ApplicationView::of);
    }

    @POST
    @Path("{id}/reject")
    @Command
    @Operation(operationId = "rejectApplication", summary = "Reject after the review (不予批准)")
    public Answer<ApplicationView> reject(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest request) {
        return Answer.of(desk.reject(id, ifMatch, request.reason()), ApplicationView::of);
    }

    @POST
    @Path("{id}/reassess")
    @Command
    @Operation(operationId = "reassessApplication", summary = "Ask for a new assessment (重新评定)")
    public Answer<ApplicationView> reassess(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest request) {
        return Answer.of(desk.reassess(id, ifMatch, request.reason()), ApplicationView::of);
    }

    record ReviewRequest(@NotBlank @Size(max = 500) String opinion) {}

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
}
