// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.employment.grant.GrantView;
import org.zhucan.employment.grant.Grants;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Page;

/** The decision on a start-up grant (审批), and its way to the money. */
@Path("/grants")
@Tag(name = "grants")
@RolesAllowed("county-approver")
class AwardResource {

    private final Grants grants;
    private final PaymentRequests requests;
    private final AwardDesk desk;
    private final PaymentDesk payments;

    AwardResource(Grants grants, PaymentRequests requests, AwardDesk desk, PaymentDesk payments) {
        this.grants = grants;
        this.requests = requests;
        this.desk = desk;
        this.payments = payments;
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @Operation(operationId = "approveGrant", summary = "Approve what another person reviewed, and ask to pay (审批)")
    public Answer<GrantView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(id, ifMatch), GrantView::of);
    }

    @POST
    @Path("{id}/refuse")
    @Command
    @Operation(operationId = "refuseGrant", summary = "Refuse a reviewed grant, with the reason (不予批准)")
    public Answer<GrantView> refuse(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull RefuseRequest request) {
        return Answer.of(desk.refuse(id, ifMatch, request.reason()), GrantView::of);
    }

    @POST
    @Path("{id}/request-again")
    @Command(key = Command.Key.REQUIRED)
    @Operation(
            operationId = "requestGrantAgain",
            summary = "Ask again to pay what was returned or rejected, under a new request id (重新请款)")
    public Answer<GrantView> requestAgain(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(payments.requestAgain(id, ifMatch), GrantView::of);
    }

    @GET
    @Path("{id}/payment-requests")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "finance", "auditor"})
    @Operation(
            operationId = "listGrantPaymentRequests",
            summary = "List the requests to pay a grant, the latest last (请款记录)")
    public Page<PaymentRequestView> list(@RestPath UUID id) {
        return new Page<>(requests.allOf(grants.require(id)), null);
    }

    record RefuseRequest(@NotBlank @Size(max = 500) String reason) {}
}
