// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.zhucan.platform.web.Page;

/** Assessments (残疾评定) by the designated hospitals; each sees its own. */
@Path("/assessments")
@Tag(name = "assessments")
@RolesAllowed("assessor")
class AssessmentResource {

    private final Assessments assessments;
    private final AssessmentDesk desk;

    AssessmentResource(Assessments assessments, AssessmentDesk desk) {
        this.assessments = assessments;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({"assessor", "township-clerk", "county-reviewer", "county-approver", "auditor"})
    @Operation(
            operationId = "listAssessments",
            summary = "List the assessments (残疾评定) of an application, a few at most")
    public Page<AssessmentView> list(@RestQuery @NotNull UUID applicationId) {
        return new Page<>(assessments.allOf(applicationId), null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"assessor", "township-clerk", "county-reviewer", "county-approver", "auditor"})
    @Operation(operationId = "readAssessment", summary = "Read an assessment (残疾评定)")
    public Answer<AssessmentView> show(@RestPath UUID id) {
        return Answer.of(assessments.require(id), AssessmentView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @Operation(operationId = "recordAssessment", summary = "Record what the physicians found (录入评定)")
    public Answer<AssessmentView> record(@Valid @NotNull RecordRequest request) {
        return Answer.created(desk.record(request), AssessmentView::of, "/api/v1/assessments");
    }

    @POST
    @Path("{id}/sign")
    @Command
    @Operation(operationId = "signAssessment", summary = "Sign with a grade, or as not eligible (签署评定结果)")
    public Answer<AssessmentView> sign(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull SignRequest request) {
        return Answer.of(desk.sign(id, ifMatch, request.eligible(), request.grade()), AssessmentView::of);
    }

    /** @param grade disability grade (残疾等级), 1 (severest) to 4 */
    record SignRequest(
            @NotNull Boolean eligible, @Min(1) @Max(4) Integer grade) {}
}
