// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

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
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Training;

/** Rehabilitation cases of children (儿童康复救助) at the window: open, hand in, accept, take back, and read. */
@Path("/rehab-cases")
@Tag(name = "rehab-cases")
@RolesAllowed("township-clerk")
class CaseResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final RehabCases cases;
    private final CaseDesk desk;

    CaseResource(RehabCases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({
        "township-clerk",
        "county-reviewer",
        "county-approver",
        "institution",
        "helper",
        "resident",
        "finance",
        "auditor"
    })
    @Operation(operationId = "listRehabCases", summary = "Cases, by status, child or year (康复救助个案列表)")
    public Page<RehabCaseView> list(
            @RestQuery RehabCaseStatus status,
            @RestQuery UUID personId,
            @RestQuery Integer year,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
        var rows = cases.list(new RehabCases.Wanted(status, personId, year), place, size);
        return Keyset.page(rows, size, RehabCaseView::of, last -> Keyset.encode(last.id()));
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
        "finance",
        "auditor"
    })
    @Operation(operationId = "showRehabCase", summary = "One case (查看康复救助个案)")
    public Answer<RehabCaseView> show(@RestPath UUID id) {
        return Answer.of(cases.require(id), RehabCaseView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @Operation(operationId = "openRehabCase", summary = "Open a case of a child as a draft (新建个案)")
    public Answer<RehabCaseView> open(@Valid @NotNull OpenRequest request) {
        var opened = desk.open(request.personId(), request.training(), request.residence(), request.diagnosis());
        return Answer.created(opened, RehabCaseView::of, "/api/v1/rehab-cases");
    }

    @POST
    @Path("{id}/apply")
    @Command
    @Operation(operationId = "applyRehabCase", summary = "Hand the application in; the terms are asked (提交申请)")
    public Answer<RehabCaseView> apply(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.apply(id, ifMatch), RehabCaseView::of);
    }

    @POST
    @Path("{id}/accept")
    @Command
    @Operation(operationId = "acceptRehabCase", summary = "Take the application (受理)")
    public Answer<RehabCaseView> accept(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.accept(id, ifMatch), RehabCaseView::of);
    }

    @POST
    @Path("{id}/withdraw")
    @Command
    @Operation(operationId = "withdrawRehabCase", summary = "Take a case back before there is a place (撤回)")
    public Answer<RehabCaseView> withdraw(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull WithdrawRequest request) {
        return Answer.of(desk.withdraw(id, ifMatch, request.reason()), RehabCaseView::of);
    }

    /** @param diagnosis null where a certificate stands for it */
    record OpenRequest(
            @NotNull UUID personId,
            @NotNull Training training,
            @NotNull Residence residence,
            @Valid Diagnosis diagnosis) {}

    record WithdrawRequest(@NotBlank @Size(max = 500) String reason) {}
}
