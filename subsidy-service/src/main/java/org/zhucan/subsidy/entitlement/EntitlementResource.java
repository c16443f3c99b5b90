// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;
import org.zhucan.subsidy.programme.RateSpan;

/** Entitlements, and the decisions they come from. */
@Path("/entitlements")
@Tag(name = "entitlements")
@RolesAllowed({"township-clerk", "county-reviewer", "civil-affairs", "finance", "auditor"})
class EntitlementResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Entitlements entitlements;
    private final Decisions decisions;
    private final EntitlementDesk desk;

    EntitlementResource(Entitlements entitlements, Decisions decisions, EntitlementDesk desk) {
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listEntitlements", summary = "Entitlements, by status, programme or person (补贴资格列表)")
    public Page<EntitlementView> list(
            @RestQuery EntitlementStatus status,
            @RestQuery String programme,
            @RestQuery UUID personId,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = entitlements.list(status, programme, personId, place(after), size);
        return Keyset.page(rows, size, EntitlementView::of, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showEntitlement", summary = "One entitlement (查看补贴资格)")
    public Answer<EntitlementView> show(@RestPath UUID id) {
        return Answer.of(entitlements.require(id), EntitlementView::of);
    }

    @GET
    @Path("{id}/rates")
    @Operation(operationId = "listEntitlementRates", summary = "What each month is worth, and by which grade (各月标准与等级)")
    public List<RateView> listRates(@RestPath UUID id) {
        return entitlements.require(id).rates().stream().map(RateView::of).toList();
    }

    @GET
    @Path("decisions")
    @Operation(operationId = "listDecisions", summary = "What the rules said, refusals among it, and why (认定记录)")
    public Page<DecisionView> listDecisions(
            @RestQuery UUID personId,
            @RestQuery String programme,
            @RestQuery Decision.Outcome outcome,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = decisions.list(personId, programme, outcome, place(after), size);
        return Keyset.page(rows, size, DecisionView::of, last -> Keyset.encode(last.id()));
    }

    @POST
    @Path("{id}/review")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "reviewEntitlement", summary = "Review a proposed entitlement (残联审核)")
    public Answer<EntitlementView> review(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReviewRequest request) {
        return Answer.of(desk.review(id, ifMatch, request.opinion()), EntitlementView::of);
    }

    @POST
    @Path("{id}/grant")
    @Command
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "grantEntitlement", summary = "Grant a reviewed entitlement (民政审定)")
    public Answer<EntitlementView> grant(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.grant(id, ifMatch), EntitlementView::of);
    }

    @POST
    @Path("{id}/refuse")
    @Command
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "refuseEntitlement", summary = "Refuse a reviewed entitlement (不予享受)")
    public Answer<EntitlementView> refuse(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull RefuseRequest request) {
        return Answer.of(desk.refuse(id, ifMatch, request.reason()), EntitlementView::of);
    }

    private static UUID place(String after) {
        return after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
    }

    /**
     * Months of one rate.
     *
     * @param to last month, absent while it lasts
     * @param grade of the certificate, absent where none counted
     */
    record RateView(YearMonth from, YearMonth to, Money amount, Integer grade, String document) {

        static RateView of(RateSpan span) {
            return new RateView(span.from(), span.to(), Money.ofFen(span.amountFen()), span.grade(), span.document());
        }
    }

    record ReviewRequest(@NotBlank @Size(max = 500) String opinion) {}

    record RefuseRequest(@NotBlank @Size(max = 500) String reason) {}
}
