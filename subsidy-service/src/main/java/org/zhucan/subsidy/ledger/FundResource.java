// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Funds, the money given to them, and their postings. */
@Path("/funds")
@Tag(name = "funds")
@RolesAllowed({"civil-affairs", "finance", "auditor", "administrator"})
class FundResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Funds funds;
    private final Appropriations appropriations;
    private final Postings postings;
    private final FundDesk desk;

    FundResource(Funds funds, Appropriations appropriations, Postings postings, FundDesk desk) {
        this.funds = funds;
        this.appropriations = appropriations;
        this.postings = postings;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listFunds", summary = "All funds with their balance (资金列表)")
    public List<FundView> list() {
        return funds.inOrder().stream().map(this::view).toList();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "showFund", summary = "One fund with its balance (资金余额)")
    public FundView show(@RestPath String code) {
        return view(funds.require(code));
    }

    @PUT
    @Path("{code}")
    @Command
    @RolesAllowed("administrator")
    @Operation(operationId = "enterFund", summary = "Open a fund, or give it another name (开设资金)")
    public Answer<FundView> enter(
            @RestPath @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String code, @Valid @NotNull FundRequest request) {
        var fund = desk.enter(code, request.name(), request.level(), request.divisionCode());
        return Answer.of(fund, this::view);
    }

    @GET
    @Path("{code}/postings")
    @Operation(operationId = "listPostings", summary = "Every movement of a fund's money (资金台账)")
    public Page<PostingView> listPostings(@RestPath String code, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = postings.list(funds.require(code).code(), place(after), size);
        return Keyset.page(rows, size, Posting::view, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{code}/appropriations")
    @Operation(operationId = "listAppropriations", summary = "Money given to a fund (拨款列表)")
    public Page<AppropriationView> listAppropriations(
            @RestPath String code, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = appropriations.list(funds.require(code).code(), place(after), size);
        return Keyset.page(rows, size, AppropriationView::of, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{code}/appropriations/{id}")
    @Operation(operationId = "showAppropriation", summary = "One appropriation (查看拨款)")
    public Answer<AppropriationView> showAppropriation(@RestPath String code, @RestPath UUID id) {
        return Answer.of(appropriations.require(code, id), AppropriationView::of);
    }

    @POST
    @Path("{code}/appropriations")
    @Command(key = Command.Key.REQUIRED, status = 201)
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "appropriate", summary = "Enter money given to a fund, to be approved by finance (录入拨款)")
    public Answer<AppropriationView> appropriate(@RestPath String code, @Valid @NotNull AppropriationRequest request) {
        var entered = desk.appropriate(code, request.amount().fen(), request.document(), request.on());
        return Answer.created(entered, AppropriationView::of, "/api/v1/funds/" + code + "/appropriations");
    }

    @POST
    @Path("{code}/appropriations/{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("finance")
    @Operation(operationId = "approveAppropriation", summary = "Approve an appropriation (拨款复核)")
    public Answer<AppropriationView> approve(
            @RestPath String code, @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(code, id, ifMatch), AppropriationView::of);
    }

    private FundView view(Fund fund) {
        var balance = Money.ofFen(funds.balanceFen(fund));
        return new FundView(fund.id(), fund.code(), fund.name(), fund.level(), balance, fund.divisionCode());
    }

    private static UUID place(String after) {
        return after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
    }

    record FundRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "[A-Z_]{2,40}") String level,
            @NotNull @Pattern(regexp = "[0-9]{12}") String divisionCode) {}

    /** @param balance what may still be committed to runs */
    record FundView(UUID id, String code, String name, String level, Money balance, String divisionCode) {}

    record AppropriationRequest(
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate on) {

        @jakarta.validation.constraints.AssertTrue(message = "must be above zero")
        boolean isAmountPositive() {
            return amount == null || amount.fen() > 0;
        }
    }

    record AppropriationView(
            UUID id,
            String fund,
            Money amount,
            String document,
            LocalDate on,
            AppropriationStatus status,
            String divisionCode) {

        static AppropriationView of(Appropriation appropriation) {
            return new AppropriationView(
                    appropriation.id(),
                    appropriation.fund(),
                    Money.ofFen(appropriation.amountFen()),
                    appropriation.document(),
                    appropriation.onDate(),
                    appropriation.status(),
                    appropriation.divisionCode());
        }
    }
}
