// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

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
import org.zhucan.certificate.intake.ApplicationView;
import org.zhucan.certificate.intake.Applications;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Page;

/** Public notices (公示) of assessed applications, and the objections to them. */
@Path("/applications")
@Tag(name = "applications")
@RolesAllowed("township-clerk")
class PublicationResource {

    private final Publications publications;
    private final Applications applications;
    private final PublicationDesk desk;

    PublicationResource(Publications publications, Applications applications, PublicationDesk desk) {
        this.publications = publications;
        this.applications = applications;
        this.desk = desk;
    }

    @GET
    @Path("{id}/publications")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "auditor"})
    @Operation(
            operationId = "listPublications",
            summary = "List the public notices (公示) of an application, a few at most")
    public Page<PublicationView> list(@RestPath UUID id) {
        return new Page<>(publications.allOf(applications.require(id)), null);
    }

    @POST
    @Path("{id}/publish")
    @Command
    @Operation(operationId = "publishApplication", summary = "Post the public notice of an adult's assessment (公示)")
    public Answer<ApplicationView> publish(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull PublishRequest request) {
        return Answer.of(desk.publish(id, ifMatch, request.place()), ApplicationView::of);
    }

    @POST
    @Path("{id}/object")
    @Command
    @Operation(operationId = "objectToApplication", summary = "Take down an objection to the notice (异议)")
    public Answer<ApplicationView> object(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ObjectRequest request) {
        return Answer.of(desk.object(id, ifMatch, request.objection()), ApplicationView::of);
    }

    @POST
    @Path("{id}/decide-objection")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "decideObjection", summary = "Decide an objection: upheld means a new assessment (异议处理)")
    public Answer<ApplicationView> decide(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DecideRequest request) {
        return Answer.of(desk.decide(id, ifMatch, request.upheld(), request.opinion()), ApplicationView::of);
    }

    record PublishRequest(@NotBlank @Size(max = 200) String place) {}

    record ObjectRequest(@NotBlank @Size(max = 2000) String objection) {
        @Override
        public String toString() {
            return "ObjectRequest";
        }
    }

    record DecideRequest(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 500) String opinion) {}
}
