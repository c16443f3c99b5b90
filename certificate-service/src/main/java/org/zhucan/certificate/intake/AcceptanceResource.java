// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;

/** The door (受理): what happens to an application that was handed in. */
@Path("/applications")
@Tag(name = "applications")
@RolesAllowed("township-clerk")
class AcceptanceResource {

    private final AcceptanceDesk desk;

    AcceptanceResource(AcceptanceDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/accept")
    @Command
    @Operation(operationId = "acceptApplication", summary = "Let an application in to a designated hospital (受理)")
    public Answer<ApplicationView> accept(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull AcceptRequest request) {
        return Answer.of(desk.accept(id, ifMatch, request.hospital()), ApplicationView::of);
    }

    @POST
    @Path("{id}/send-back")
    @Command
    @Operation(operationId = "sendApplicationBack", summary = "Send back, naming every missing paper at once (一次性告知)")
    public Answer<ApplicationView> sendBack(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull SendBackRequest request) {
        return Answer.of(desk.sendBack(id, ifMatch, request.missing()), ApplicationView::of);
    }

    @POST
    @Path("{id}/turn-away")
    @Command
    @Operation(operationId = "turnApplicationAway", summary = "Reject at the door (不予受理)")
    public Answer<ApplicationView> turnAway(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull TurnAwayRequest request) {
        return Answer.of(desk.turnAway(id, ifMatch, request.reason()), ApplicationView::of);
    }

    record AcceptRequest(@NotBlank @Size(max = 40) String hospital) {}

    record SendBackRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> missing) {}

    record TurnAwayRequest(@NotBlank @Size(max = 500) String reason) {}
}
