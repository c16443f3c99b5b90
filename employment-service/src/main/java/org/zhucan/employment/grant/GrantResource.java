// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Start-up grants (自主创业补贴) at the window: apply, correct, take back, say who is paid, and read. */
@Path("/grants")
@Tag(name = "grants")
@RolesAllowed("township-clerk")
class GrantResource {

    private final Grants grants;
    private final Decisions decisions;
    private final GrantDesk desk;

    GrantResource(Grants grants, Decisions decisions, GrantDesk desk) {
        this.grants = grants;
        this.decisions = decisions;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "finance", "auditor"})
    @Operation(operationId = "listGrants", summary = "List start-up grants (自主创业补贴), the oldest first")
    public Page<GrantView> list(
            @RestQuery UUID personId,
            @RestQuery GrantStatus status,
            @RestQuery String after,
            @RestQuery Integer limit) {
        return grants.page(personId, status, after, Keyset.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "finance", "auditor"})
    @Operation(operationId = "readGrant", summary = "Read a start-up grant (查看自主创业补贴)")
    public Answer<GrantView> show(@RestPath UUID id) {
        return Answer.of(grants.require(id), GrantView::of);
    }

    @GET
    @Path("{id}/decisions")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "auditor"})
    @Operation(
            operationId = "listGrantDecisions",
            summary = "What each condition said of a grant, a few decisions at most (认定结论)")
    public Page<DecisionView> decisions(@RestPath UUID id) {
        return new Page<>(decisions.allOf(grants.require(id)), null);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @Operation(operationId = "applyForGrant", summary = "Apply for a start-up grant (申请自主创业补贴)")
    public Answer<GrantView> apply(@Valid @NotNull ApplyRequest request) {
        var grant = desk.apply(request.personId(), request.business().business(), request.payeeId());
        return Answer.created(grant, GrantView::of, "/api/v1/grants");
    }

    @POST
    @Path("{id}/resubmit")
    @Command
    @Operation(operationId = "resubmitGrant", summary = "Hand in again what was sent back (补正)")
    public Answer<GrantView> resubmit(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ResubmitRequest request) {
        return Answer.of(desk.resubmit(id, ifMatch, request.business().business()), GrantView::of);
    }

    @POST
    @Path("{id}/withdraw")
    @Command
    @Operation(operationId = "withdrawGrant", summary = "Take an application back before its decision (撤回)")
    public Answer<GrantView> withdraw(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull WithdrawRequest request) {
        return Answer.of(desk.withdraw(id, ifMatch, request.reason()), GrantView::of);
    }

    @POST
    @Path("{id}/set-payee")
    @Command
    @Operation(operationId = "setGrantPayee", summary = "Name another payee, unless money is under way (更换收款人)")
    public Answer<GrantView> setPayee(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull PayeeRequest request) {
        return Answer.of(desk.setPayee(id, ifMatch, request.payeeId()), GrantView::of);
    }

    record ApplyRequest(
            @NotNull UUID personId,
            @NotNull UUID payeeId,
            @NotNull @Valid BusinessRequest business) {}

    record ResubmitRequest(@NotNull @Valid BusinessRequest business) {}

    record WithdrawRequest(@NotBlank @Size(max = 500) String reason) {}

    record PayeeRequest(@NotNull UUID payeeId) {}
}
