// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;

/** The course of training: its place, and its end. */
@Path("/rehab-cases")
@Tag(name = "rehab-cases")
@RolesAllowed({"county-reviewer", "institution"})
class CourseResource {

    private final CourseDesk desk;

    CourseResource(CourseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/place")
    @Command
    @RolesAllowed("county-reviewer")
    @Operation(operationId = "placeRehabCase", summary = "Place the child with the institution chosen (转介安置)")
    public Answer<RehabCaseView> place(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull PlaceRequest request) {
        return Answer.of(
                desk.place(id, ifMatch, request.institution(), request.from(), request.to()), RehabCaseView::of);
    }

    @POST
    @Path("{id}/complete")
    @Command
    @Operation(operationId = "completeRehabCase", summary = "State that the course is over (结训)")
    public Answer<RehabCaseView> complete(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull CompleteRequest request) {
        return Answer.of(desk.complete(id, ifMatch, request.on()), RehabCaseView::of);
    }

    @POST
    @Path("{id}/drop")
    @Command
    @Operation(operationId = "dropRehabCase", summary = "State that the course broke off, with the reason (中止)")
    public Answer<RehabCaseView> drop(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DropRequest request) {
        return Answer.of(desk.drop(id, ifMatch, request.on(), request.reason()), RehabCaseView::of);
    }

    /**
     * @param institution its code
     * @param from first day of training
     * @param to last day, null: to the end of the year of the case
     */
    record PlaceRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String institution,
            @NotNull LocalDate from,
            LocalDate to) {}

    record CompleteRequest(@NotNull LocalDate on) {}

    record DropRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String reason) {}
}
