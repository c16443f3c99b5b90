// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.certificate.person.PersonView;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;

/** Deaths (死亡) as they are reported; here, since a death reaches the certificate. */
@Path("/persons")
@Tag(name = "persons")
@RolesAllowed("township-clerk")
class DeathResource {

    private final DeathDesk desk;

    DeathResource(DeathDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/death")
    @Command
    @Operation(operationId = "reportDeath", summary = "Report a death; cancels the live certificate (死亡登记)")
    public Answer<PersonView> report(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DeathRequest request) {
        return Answer.of(desk.die(id, ifMatch, request.date(), request.source()), PersonView::of);
    }

    /**
     * @param date day of the death
     * @param source who says so, such as the police or the funeral home
     */
    record DeathRequest(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 100) String source) {}
}
