// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Persons (人员): register, find, read, and show a full number where somebody gives a reason. */
@Path("/persons")
@Tag(name = "persons")
@RolesAllowed({"township-clerk", "county-reviewer"})
class PersonResource {

    private final Persons persons;
    private final PersonDesk desk;
    private final RevealDesk revealDesk;

    PersonResource(Persons persons, PersonDesk desk, RevealDesk revealDesk) {
        this.persons = persons;
        this.desk = desk;
        this.revealDesk = revealDesk;
    }

    @GET
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "civil-affairs", "auditor"})
    @Operation(operationId = "listPersons", summary = "List persons (人员) of the caller's division")
    public Page<PersonView> list(@RestQuery String after, @RestQuery Integer limit) {
        return persons.page(after, Keyset.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "civil-affairs", "auditor"})
    @Operation(operationId = "readPerson", summary = "Read a person (人员), numbers masked")
    public Answer<PersonView> show(@RestPath UUID id) {
        return Answer.of(persons.require(id), PersonView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @Operation(operationId = "registerPerson", summary = "Register a person (人员登记) with a household")
    public Answer<PersonView> register(@Valid @NotNull RegisterRequest request) {
        return Answer.created(desk.register(request), PersonView::of, "/api/v1/persons");
    }

    @POST
    @Path("search")
    @RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "civil-affairs"})
    @Operation(operationId = "searchPersons", summary = "Find a person by identity number (按身份证号查询)")
    public Page<PersonView> search(@Valid @NotNull SearchRequest request) {
        var found = persons.withIdNumber(PersonDesk.parse(request.idNumber()));
        return new Page<>(found.stream().map(PersonView::of).toList(), null);
    }

    @POST
    @Path("{id}/reveal")
    @Command
    @Operation(operationId = "revealPerson", summary = "Show the full numbers for a stated reason; audited (查看完整证件号)")
    public Answer<RevealedPerson> reveal(@RestPath UUID id, @Valid @NotNull RevealRequest request) {
        return Answer.plain(RevealedPerson.of(revealDesk.reveal(id, request.reason())));
    }

    record SearchRequest(@NotBlank String idNumber) {
        @Override
        public String toString() {
            return "SearchRequest";
        }
    }

    record RevealRequest(@NotBlank @Size(min = 4, max = 500) String reason) {}

    /** The full numbers, for once. */
    record RevealedPerson(UUID id, String idNumber, String phone) {
        static RevealedPerson of(Person person) {
            return new RevealedPerson(person.id(), person.idNumber().text(), person.phone());
        }

        @Override
        public String toString() {
            return "RevealedPerson " + id;
        }
    }
}
