// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.privacy.BlindIndex;
import org.zhucan.platform.privacy.Mask;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

@Path("/tickets")
@RolesAllowed({"clerk", "approver", "usher", "resident", "assessor", "tickets:read"})
class TicketResource {

    private final Tickets tickets;
    private final BlindIndex index;
    private final Caller caller;

    TicketResource(Tickets tickets, BlindIndex index, Caller caller) {
        this.tickets = tickets;
        this.index = index;
        this.caller = caller;
    }

    record BuyRequest(
            @NotBlank String holder,
            @Max(10) int seats,
            @NotNull String divisionCode,
            @NotNull String orgId,
            @NotNull UUID personId,
            List<@Valid Companion> companions) {}

    record Companion(@NotBlank String name) {}

    record SeatsRequest(int seats) {}

    record TicketView(UUID id, String holder, int seats) {
        static TicketView of(Ticket ticket) {
            return new TicketView(ticket.id(), Mask.keep(ticket.holder(), 1, 0), ticket.seats());
        }
    }

    record Seen(long found, long locked, long counted, long listed, long queried) {}

    @POST
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("clerk")
    public Answer<TicketView> buy(@NotNull @Valid BuyRequest request) {
        caller.requireInside(request.divisionCode());
        var ticket = new Ticket(request, index.of("holder", request.holder()), caller.sub());
        tickets.persist(ticket);
        return Answer.created(ticket, TicketView::of, "/api/v1/tickets");
    }

    @POST
    @Path("{id}/reseat")
    @Command
    public Answer<TicketView> reseat(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @NotNull @Valid SeatsRequest request) {
        var ticket = tickets.requireForChange(id, ifMatch);
        ticket.reseat(request.seats());
        return Answer.of(ticket, TicketView::of);
    }

    @POST
    @Path("{id}/approve")
    @Command
    @RolesAllowed("approver")
    public Answer<TicketView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        var ticket = tickets.requireForChange(id, ifMatch);
        FourEyes.check(ticket.preparedBy(), caller);
        ticket.approve(caller.sub());
        return Answer.of(ticket, TicketView::of);
    }

    @POST
    @Path("lists")
    @Consumes("text/csv")
    @Command
    public Answer<SeatsRequest> list(String csv) {
        return Answer.plain(new SeatsRequest(csv.split("\n").length));
    }

    @POST
    @Path("{id}/tear")
    @Command
    public void tear(@RestPath UUID id) {
        tickets.delete(tickets.require(id));
    }

    @GET
    @Path("{id}")
    public Answer<TicketView> show(@RestPath UUID id) {
        return Answer.of(tickets.require(id), TicketView::of);
    }

    @GET
    public Page<TicketView> list(@RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var from = after == null ? new UUID(0, 0) : Keyset.decodeOne(after, UUID::fromString);
        var rows = tickets.find("id > ?1 order by id", from).page(0, size + 1).list();
        return Keyset.page(rows, size, TicketView::of, ticket -> Keyset.encode(ticket.id()));
    }

    /** Takes one parameter of each sort and finds nothing. */
    @GET
    @Path("searches")
    public List<TicketView> search(
            @RestQuery Integer limit,
            @RestQuery LocalDate on,
            @RestQuery Refusal.Kind kind,
            @RestQuery("person") UUID personId) {
        return List.of();
    }

    /** How much of one ticket and of all is seen, by every way of looking. */
    @POST
    @Path("{id}/seen")
    @Command
    public Answer<Seen> seen(@RestPath UUID id) {
        return Answer.plain(new Seen(
                tickets.findByIdOptional(id).stream().count(),
                tickets.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).stream()
                        .count(),
                tickets.count(),
                tickets.listAll().size(),
                tickets.getEntityManager()
                        .createQuery("select count(t) from Ticket t where t.seats > -1", Long.class)
                        .getSingleResult()));
    }
}
