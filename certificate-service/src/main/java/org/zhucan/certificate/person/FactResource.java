// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Facts of persons (人员情况), in lists by identity number: only this service resolves them. */
@Path("/facts")
@Tag(name = "facts")
@RolesAllowed("civil-affairs")
class FactResource {

    private final PersonFacts facts;
    private final FactDesk desk;

    FactResource(PersonFacts facts, FactDesk desk) {
        this.facts = facts;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({"civil-affairs", "county-reviewer", "auditor"})
    @Operation(operationId = "listFacts", summary = "List the facts (人员情况) of a person")
    public Page<FactView> list(@RestQuery @NotNull UUID personId, @RestQuery String after, @RestQuery Integer limit) {
        return facts.page(personId, after, Keyset.limit(limit));
    }

    @POST
    @Path("batches")
    @Command(key = Command.Key.REQUIRED)
    @Operation(operationId = "recordFacts", summary = "Enter a list of facts, each row with its own result (录入名单)")
    public Answer<FactBatchView> record(@Valid @NotNull BatchRequest request) {
        return Answer.plain(desk.record(request.kind(), request.source(), request.rows()));
    }

    @POST
    @Path("{id}/end")
    @Command
    @Operation(operationId = "endFact", summary = "End a fact with its last day (终止)")
    public Answer<FactView> end(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull EndRequest request) {
        return Answer.of(desk.end(id, ifMatch, request.to()), FactView::of);
    }

    record BatchRequest(
            @NotNull FactKind kind,
            @NotBlank @Size(max = 100) String source,
            @NotEmpty @Size(max = 1000) List<FactRow> rows) {
        @Override
        public String toString() {
            return "BatchRequest " + kind;
        }
    }

    record EndRequest(@NotNull LocalDate to) {}
}
