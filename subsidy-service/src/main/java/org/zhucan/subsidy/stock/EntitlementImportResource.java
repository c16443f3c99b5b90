// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.bulk.DiscardRequest;
import org.zhucan.platform.bulk.ImportDesk;
import org.zhucan.platform.bulk.ImportView;
import org.zhucan.platform.bulk.Imports;
import org.zhucan.platform.bulk.RowErrorView;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Page;

/** Files of entitlements (补贴资格批量导入): sent by a reviewer, approved by another person, applied by a job. */
@Path("/entitlements/imports")
@Tag(name = "entitlements")
@RolesAllowed({"county-reviewer", "county-approver", "auditor"})
class EntitlementImportResource {

    private static final String KIND = EntitlementImport.NAME;

    private final Imports imports;
    private final ImportDesk desk;

    EntitlementImportResource(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @Command(key = Command.Key.REQUIRED, status = 202)
    @RolesAllowed("county-reviewer")
    @Operation(
            operationId = "importEntitlements",
            summary = "Send a file of entitlements, to be approved by another person (导入补贴资格)")
    public Answer<ImportView> receive(@RestHeader("Content-Type") String contentType, @NotNull byte[] file) {
        var received = desk.receive(KIND, contentType, file);
        return Answer.accepted(imports.view(received), "/api/v1/entitlements/imports/" + received.id());
    }

    @GET
    @Operation(operationId = "listEntitlementImports", summary = "Files of entitlements, the oldest first (补贴资格导入列表)")
    public Page<ImportView> list(@RestQuery String after, @RestQuery Integer limit) {
        return imports.page(KIND, after, limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showEntitlementImport", summary = "How far an import of entitlements is (查看补贴资格导入)")
    public Answer<ImportView> show(@RestPath UUID id) {
        return Answer.of(imports.require(KIND, id), imports::view);
    }

    @GET
    @Path("{id}/errors")
    @Operation(operationId = "listEntitlementImportErrors", summary = "What is wrong with the rows, by line (补贴资格导入错误)")
    public Page<RowErrorView> errors(@RestPath UUID id, @RestQuery String after, @RestQuery Integer limit) {
        return imports.errors(KIND, id, after, limit);
    }

    @GET
    @Path("{id}/results")
    @Produces("application/x-ndjson")
    @Operation(operationId = "showEntitlementImportResults", summary = "What each row became, by its key (补贴资格导入结果)")
    public byte[] results(@RestPath UUID id) {
        return imports.results(KIND, id);
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("county-approver")
    @Operation(
            operationId = "approveEntitlementImport",
            summary = "Approve an import of entitlements and apply it (审批补贴资格导入)")
    public Answer<ImportView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(KIND, id, ifMatch), imports::view);
    }

    @POST
    @Path("{id}/discard")
    @Command
    @RolesAllowed({"county-reviewer", "county-approver"})
    @Operation(operationId = "discardEntitlementImport", summary = "Give an import of entitlements up (作废补贴资格导入)")
    public Answer<ImportView> discard(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DiscardRequest request) {
        return Answer.of(desk.discard(KIND, id, ifMatch, request.reason()), imports::view);
    }
}
