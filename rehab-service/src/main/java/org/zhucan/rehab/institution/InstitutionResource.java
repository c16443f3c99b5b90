// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
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

/** Institutions and their designations (定点康复机构). */
@Path("/institutions")
@Tag(name = "institutions")
@RolesAllowed({
    "township-clerk",
    "county-reviewer",
    "county-approver",
    "institution",
    "helper",
    "resident",
    "finance",
    "auditor",
    "administrator"
})
class InstitutionResource {

    private final Institutions institutions;
    private final InstitutionDesk desk;

    InstitutionResource(Institutions institutions, InstitutionDesk desk) {
        this.institutions = institutions;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listInstitutions", summary = "Institutions by code, or those in one status (康复机构列表)")
    public Page<InstitutionView> list(
            @RestQuery InstitutionStatus status, @RestQuery String after, @RestQuery Integer limit) {
        return institutions.page(status, after, Keyset.limit(limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showInstitution", summary = "One institution (查看康复机构)")
    public Answer<InstitutionView> show(@RestPath UUID id) {
        return Answer.of(institutions.require(id), InstitutionView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "registerInstitution", summary = "Register an institution (登记康复机构)")
    public Answer<InstitutionView> register(@Valid @NotNull InstitutionRequest request) {
        return Answer.created(desk.register(request), InstitutionView::of, "/api/v1/institutions");
    }

    @POST
    @Path("{id}/designate")
    @Command
    @RolesAllowed("county-approver")
    @Operation(operationId = "designateInstitution", summary = "Designate an institution for some days (确定定点机构)")
    public Answer<InstitutionView> designate(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DesignateRequest request) {
        return Answer.of(desk.designate(id, ifMatch, request.from(), request.to()), InstitutionView::of);
    }

    @POST
    @Path("{id}/suspend")
    @Command
    @RolesAllowed("county-approver")
    @Operation(operationId = "suspendInstitution", summary = "Suspend a designated institution (暂停定点)")
    public Answer<InstitutionView> suspend(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull SuspendRequest request) {
        return Answer.of(desk.suspend(id, ifMatch, request.reason()), InstitutionView::of);
    }

    @POST
    @Path("{id}/resume")
    @Command
    @RolesAllowed("county-approver")
    @Operation(operationId = "resumeInstitution", summary = "End a suspension (恢复定点)")
    public Answer<InstitutionView> resume(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.resume(id, ifMatch), InstitutionView::of);
    }

    @POST
    @Path("{id}/set-payee")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "setInstitutionPayee", summary = "Say which payee is paid for it (设定收款人)")
    public Answer<InstitutionView> setPayee(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull PayeeRequest request) {
        return Answer.of(desk.setPayee(id, ifMatch, request.payeeId()), InstitutionView::of);
    }

    /** @param to last day, null until further notice */
    record DesignateRequest(@NotNull LocalDate from, LocalDate to) {}

    record SuspendRequest(@NotBlank @Size(max = 500) String reason) {}

    record PayeeRequest(@NotNull UUID payeeId) {}
}
