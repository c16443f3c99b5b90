// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

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

/** Applications (申请) at the window: open, hand in, take back, and read. */
@Path("/applications")
@Tag(name = "applications")
@RolesAllowed("township-clerk")
class ApplicationResource {

    private final Applications applications;
    private final ApplicationDesk desk;

    ApplicationResource(Applications applications, ApplicationDesk desk) {
        this.applications = applications;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "assessor", "auditor"})
    @Operation(operationId = "listApplications", summary = "List applications (申请), the oldest first")
    public Page<ApplicationView> list(
            @RestQuery ApplicationStatus status, @RestQuery String after, @RestQuery Integer limit) {
        return applications.page(status, after, Keyset.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "assessor", "auditor"})
    @Operation(operationId = "readApplication", summary = "Read an application (申请)")
    public Answer<ApplicationView> show(@RestPath UUID id) {
        return Answer.of(applications.require(id), ApplicationView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @Operation(operationId = "openApplication", summary = "Open an application as a draft (新建申请)")
    public Answer<ApplicationView> open(@Valid @NotNull OpenRequest request) {
        var application = desk.open(request.personId(), request.kind(), request.channel());
        return Answer.created(application, ApplicationView::of, "/api/v1/applications");
    }

    @POST
    @Path("{id}/submit")
    @Command
    @Operation(operationId = "submitApplication", summary = "Hand in an application (提交)")
    public Answer<ApplicationView> submit(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.submit(id, ifMatch), ApplicationView::of);
    }

    @POST
    @Path("{id}/withdraw")
    @Command
    @Operation(operationId = "withdrawApplication", summary = "Take an application back before its approval (撤回)")
    public Answer<ApplicationView> withdraw(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull WithdrawRequest request) {
        return Answer.of(desk.withdraw(id, ifMatch, request.reason()), ApplicationView::of);
    }

    record OpenRequest(
            @NotNull UUID personId,
            @NotNull ApplicationKind kind,
            @NotNull Channel channel) {}

    record WithdrawRequest(@NotBlank @Size(max = 500) String reason) {}
}
