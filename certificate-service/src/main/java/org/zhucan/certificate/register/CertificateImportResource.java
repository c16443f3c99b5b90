// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

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

/** Files of certificates (残疾人证批量导入): sent by a reviewer, approved by another person, applied by a job. */
@Path("/certificates/imports")
@Tag(name = "certificates")
@RolesAllowed({"county-reviewer", "county-approver", "auditor"})
class CertificateImportResource {

    private static final String KIND = CertificateImport.NAME;

    private final Imports imports;
    private final ImportDesk desk;

    CertificateImportResource(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @Command(key = Command.Key.REQUIRED, status = 202)
    @RolesAllowed("county-reviewer")
    @Operation(
            operationId = "importCertificates",
            summary = "Send a file of certificates, to be approved by another person (导入残疾人证)")
    public Answer<ImportView> receive(@RestHeader("Content-Type") String contentType, @NotNull byte[] file) {
        var received = desk.receive(KIND, contentType, file);
        return Answer.accepted(imports.view(received), "/api/v1/certificates/imports/" + received.id());
    }

    @GET
    @Operation(operationId = "listCertificateImports", summary = "Files of certificates, the oldest first (残疾人证导入列表)")
    public Page<ImportView> list(@RestQuery String after, @RestQuery Integer limit) {
        return imports.page(KIND, after, limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showCertificateImport", summary = "How far an import of certificates is (查看残疾人证导入)")
    public Answer<ImportView> show(@RestPath UUID id) {
        return Answer.of(imports.require(KIND, id), imports::view);
    }

    @GET
    @Path("{id}/errors")
    @Operation(operationId = "listCertificateImportErrors", summary = "What is wrong with the rows, by line (残疾人证导入错误)")
    public Page<RowErrorView> errors(@RestPath UUID id, @RestQuery String after, @RestQuery Integer limit) {
        return imports.errors(KIND, id, after, limit);
    }

    @GET
    @Path("{id}/results")
    @Produces("application/x-ndjson")
    @Operation(operationId = "showCertificateImportResults", summary = "What each row became, by its key (残疾人证导入结果)")
    public byte[] results(@RestPath UUID id) {
        return imports.results(KIND, id);
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("county-approver")
    @Operation(
            operationId = "approveCertificateImport",
            summary = "Approve an import of certificates and apply it (审批残疾人证导入)")
    public Answer<ImportView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(KIND, id, ifMatch), imports::view);
    }

    @POST
    @Path("{id}/discard")
    @Command
    @RolesAllowed({"county-reviewer", "county-approver"})
    @Operation(operationId = "discardCertificateImport", summary = "Give an import of certificates up (作废残疾人证导入)")
    public Answer<ImportView> discard(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DiscardRequest request) {
        return Answer.of(desk.discard(KIND, id, ifMatch, request.reason()), imports::view);
    }
}
