// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;

/** Papers, site and review of a start-up grant (核查、审核). */
@Path("/grants")
@Tag(name = "grants")
@RolesAllowed("township-clerk")
class CheckResource {

    private final CheckDesk desk;

    CheckResource(CheckDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/send-back")
    @Command
    @RolesAllowed({"township-clerk", "county-reviewer"})
    @Operation(operationId = "sendGrantBack", summary = "Send back, naming every missing paper at once (一次性告知)")
    public Answer<GrantView> sendBack(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull SendBackRequest request) {
        return Answer.of(desk.sendBack(id, ifMatch, request.missing()), GrantView::of);
    }

    @POST
    @Path("{id}/record-site-check")
    @Command
    @Operation(operationId = "recordSiteCheck", summary = "Record what was seen at the site (实地核查)")
    public Answer<GrantView> recordSiteCheck(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull SiteCheckRequest request) {
        return Answer.of(
                desk.recordSiteCheck(id, ifMatch, request.checkedOn(), request.confirmed(), request.findings()),
                GrantView::of);
    }

    @POST
    @Path("{id}/review")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "reviewGrant", summary = "Give the county's opinion (审核)")
    public Answer<GrantView> review(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReviewRequest request) {
        return Answer.of(desk.review(id, ifMatch, request.opinion()), GrantView::of);
    }

    record SendBackRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> missing) {}

    record SiteCheckRequest(
            @NotNull LocalDate checkedOn,
            @NotNull Boolean confirmed,
            @NotBlank @Size(max = 1000) String findings) {}

    record ReviewRequest(@NotBlank @Size(max = 500) String opinion) {}
}
