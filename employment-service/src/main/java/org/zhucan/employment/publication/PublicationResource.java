// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

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

/** Public notices (公示) of reviewed grants, and the objections to them. */
@Path("/grants")
@Tag(name = "grants")
@RolesAllowed("county-reviewer")
class PublicationResource {

    private final Publications publications;
    private final Grants grants;
    private final PublicationDesk desk;

    PublicationResource(Publications publications, Grants grants, PublicationDesk desk) {
        this.publications = publications;
        this.grants = grants;
        this.desk = desk;
    }

    @GET
    @Path("{id}/publications")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "auditor"})
    @Operation(
            operationId = "listGrantPublications",
            summary = "List the public notices of a grant, a few at most (查看公示)")
    public Page<PublicationView> list(@RestPath UUID id) {
        return new Page<>(publications.allOf(grants.require(id)), null);
    }

    @POST
    @Path("{id}/publish")
    @Command
    @Operation(operationId = "publishGrant", summary = "Post the public notice of a reviewed grant (公示)")
    public Answer<GrantView> publish(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull PublishRequest request) {
        return Answer.of(desk.publish(id, ifMatch, request.place()), GrantView::of);
    }

    @POST
    @Path("{id}/object")
    @Command
    @RolesAllowed({"township-clerk", "county-reviewer"})
    @Operation(operationId = "objectToGrant", summary = "Take down an objection to the notice (异议)")
    public Answer<GrantView> object(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ObjectRequest request) {
        return Answer.of(desk.object(id, ifMatch, request.objection()), GrantView::of);
    }

    @POST
    @Path("{id}/decide-objection")
    @Command
    @Operation(
            operationId = "decideGrantObjection",
            summary = "Decide an objection: upheld means that the site is checked again (异议处理)")
    public Answer<GrantView> decide(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DecideRequest request) {
        return Answer.of(desk.decide(id, ifMatch, request.upheld(), request.opinion()), GrantView::of);
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
