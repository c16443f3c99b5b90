// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Payees and their accounts. */
@Path("/payees")
@Tag(name = "payees")
@RolesAllowed({"civil-affairs", "finance", "auditor"})
class PayeeResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ACCOUNT = "[0-9]{8,32}";
    private static final String ONE_LINE = "[^\\p{Cntrl}]{1,100}";

    private final Payees payees;
    private final PayeeDesk desk;

    PayeeResource(Payees payees, PayeeDesk desk) {
        this.payees = payees;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listPayees", summary = "Payees, or those of one person or institution (收款人列表)")
    public Page<PayeeView> list(
            @RestQuery UUID personId, @RestQuery UUID ownerId, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
        var rows = payees.list(personId, ownerId, place, size);
        return Keyset.page(rows, size, PayeeView::of, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showPayee", summary = "One payee, masked (查看收款人)")
    public Answer<PayeeView> show(@RestPath UUID id) {
        return Answer.of(payees.require(id), PayeeView::of);
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 201)
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "enterPayee", summary = "Enter the payee of a person or an institution (登记收款人)")
    public Answer<PayeeView> enter(@Valid @NotNull PayeeRequest request) {
        return Answer.created(desk.enter(request.owner(), request.details()), PayeeView::of, "/api/v1/payees");
    }

    @POST
    @Path("{id}/correct")
    @Command
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "correctPayee", summary = "Enter a correction, to be approved by finance (更正账户)")
    public Answer<PayeeView> correct(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull CorrectRequest request) {
        return Answer.of(desk.correct(id, ifMatch, request.details()), PayeeView::of);
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("finance")
    @Operation(operationId = "approvePayee", summary = "Approve a payee or its correction (账户复核)")
    public Answer<PayeeView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(id, ifMatch), PayeeView::of);
    }

    /**
     * @param kind PERSON where it is left out
     * @param personId the person, only for PERSON
     * @param ownerId the institution, only for INSTITUTION
     */
    record PayeeRequest(
            PayeeKind kind,
            UUID personId,
            UUID ownerId,
            @NotBlank @Pattern(regexp = ONE_LINE) String holderName,
            @NotBlank @Pattern(regexp = ONE_LINE) String bank,
            @NotNull @Pattern(regexp = ACCOUNT) String account) {

        PayeeRequest {
            kind = kind == null ? PayeeKind.PERSON : kind;
        }

        @AssertTrue(message = "a PERSON has personId alone, an INSTITUTION ownerId alone")
        boolean isOwned() {
            return (kind == PayeeKind.PERSON) == (personId != null)
                    && (kind == PayeeKind.INSTITUTION) == (ownerId != null);
        }

        Payee.Owner owner() {
            return new Payee.Owner(kind, kind == PayeeKind.PERSON ? personId : ownerId);
        }

        Payee.Account details() {
            return new Payee.Account(holderName, bank, account);
        }

        @Override
        public String toString() {
            return "PayeeRequest";
        }
    }

    record CorrectRequest(
            @Size(min = 1) @Pattern(regexp = ONE_LINE) String holderName,
            @Size(min = 1) @Pattern(regexp = ONE_LINE) String bank,
            @NotNull @Pattern(regexp = ACCOUNT) String account) {

        Payee.Account details() {
            return new Payee.Account(holderName, bank, account);
        }

        @Override
        public String toString() {
            return "CorrectRequest";
        }
    }
}
