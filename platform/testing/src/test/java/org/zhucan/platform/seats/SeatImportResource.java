// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.seats;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
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

@Path("/seats/imports")
@RolesAllowed({"clerk", "approver"})
class SeatImportResource {

    private final Imports imports;
    private final ImportDesk desk;

    SeatImportResource(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @Command(key = Command.Key.REQUIRED)
    public Answer<ImportView> receive(@RestHeader("Content-Type") String contentType, @NotNull byte[] file) {
        var received = desk.receive(SeatImport.NAME, contentType, file);
        return Answer.accepted(imports.view(received), "/api/v1/seats/imports/" + received.id());
    }

    @GET
    public Page<ImportView> list(@RestQuery String after, @RestQuery Integer limit) {
        return imports.page(SeatImport.NAME, after, limit);
    }

    @GET
    @Path("{id}")
    public Answer<ImportView> show(@RestPath UUID id) {
        return Answer.of(imports.require(SeatImport.NAME, id), imports::view);
    }

    @GET
    @Path("{id}/errors")
    public Page<RowErrorView> errors(@RestPath UUID id, @RestQuery String after, @RestQuery Integer limit) {
        return imports.errors(SeatImport.NAME, id, after, limit);
    }

    @GET
    @Path("{id}/results")
    @Produces("application/x-ndjson")
    public byte[] results(@RestPath UUID id) {
        return imports.results(SeatImport.NAME, id);
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("approver")
    public Answer<ImportView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(SeatImport.NAME, id, ifMatch), imports::view);
    }

    @POST
    @Path("{id}/discard")
    @Command
    public Answer<ImportView> discard(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DiscardRequest request) {
        return Answer.of(desk.discard(SeatImport.NAME, id, ifMatch, request.reason()), imports::view);
    }
}
