// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Programmes with their rules and rates. */
@Path("/programmes")
@Tag(name = "programmes")
@RolesAllowed({"administrator", "county-reviewer", "civil-affairs", "finance", "auditor"})
class ProgrammeResource {

    private final Programmes programmes;
    private final ProgrammeDesk desk;

    ProgrammeResource(Programmes programmes, ProgrammeDesk desk) {
        this.programmes = programmes;
        this.desk = desk;
    }

    @PUT
    @Path("{code}")
    @Command
    @RolesAllowed("administrator")
    @Operation(operationId = "enterProgramme", summary = "Enter a programme, or a new version of one (录入补贴项目或新版本)")
    public Answer<ProgrammeView> enter(
            @RestPath @Pattern(regexp = "[A-Za-z0-9_-]{2,40}") String code, @Valid @NotNull ProgrammeRequest request) {
        return Answer.of(desk.enter(code, request), ProgrammeView::of);
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = "All programmes in their latest version (补贴项目列表)")
    public List<ProgrammeView> list() {
        return programmes.latestOfEach().stream().map(ProgrammeView::of).toList();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "showProgramme", summary = "One programme in its latest version (查看补贴项目)")
    public ProgrammeView show(@RestPath String code) {
        return ProgrammeView.of(programmes.require(code));
    }
}
