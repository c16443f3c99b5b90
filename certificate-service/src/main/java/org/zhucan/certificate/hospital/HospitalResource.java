// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.hospital;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** The list of designated hospitals (定点评残医院). */
@Path("/hospitals")
@Tag(name = "hospitals")
@RolesAllowed("administrator")
class HospitalResource {

    private final Hospitals hospitals;
    private final HospitalDesk desk;

    HospitalResource(Hospitals hospitals, HospitalDesk desk) {
        this.hospitals = hospitals;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "assessor", "auditor", "administrator"})
    @Operation(operationId = "listHospitals", summary = "List the designated hospitals (定点评残医院) by code")
    public Page<HospitalView> list(@RestQuery String after, @RestQuery Integer limit) {
        return hospitals.page(after, Keyset.limit(limit));
    }

    @PUT
    @Path("{code}")
    @Command
    @Operation(operationId = "designateHospital", summary = "Enter or replace a hospital's designation (指定评残医院)")
    public Answer<HospitalView> designate(
            @RestPath @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code, @Valid @NotNull DesignateRequest request) {
        var hospital = desk.designate(
                code, request.name(), request.divisionCode(), request.categories(), request.from(), request.to());
        return Answer.of(hospital, HospitalView::of);
    }

    record DesignateRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "[0-9]{12}") String divisionCode,
            @NotEmpty @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> categories,
            @NotNull LocalDate from,
            LocalDate to) {}
}
