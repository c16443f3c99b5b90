// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** The terms of help: age, papers, rates and cap. */
@Path("/rehab-cases/terms")
@Tag(name = "rehab-cases")
@RolesAllowed({
    "administrator",
    "township-clerk",
    "county-reviewer",
    "county-approver",
    "institution",
    "finance",
    "auditor"
})
class TermsResource {

    private final TermsVersions versions;
    private final TermsDesk desk;

    TermsResource(TermsVersions versions, TermsDesk desk) {
        this.versions = versions;
        this.desk = desk;
    }

    @PUT
    @Command
    @RolesAllowed("administrator")
    @Operation(operationId = "enterTerms", summary = "Enter the terms, or a new version of them (录入康复救助标准)")
    public Answer<TermsView> enter(@Valid @NotNull TermsRequest request) {
        return Answer.of(desk.enter(request), TermsView::of);
    }

    @GET
    @Operation(operationId = "listTerms", summary = "All versions of the terms, the latest first (康复救助标准列表)")
    public List<TermsView> list() {
        return versions.latestFirst().stream().map(TermsView::of).toList();
    }
}
