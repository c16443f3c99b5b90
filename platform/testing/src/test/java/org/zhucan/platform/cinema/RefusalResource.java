// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.sql.Sql;

/** Refuses in every way there is, and fails in some. */
@Path("/public")
@PermitAll
class RefusalResource {

    private final Sql sql;
    private final Tickets tickets;
    private final EntityManager entities;

    RefusalResource(Sql sql, Tickets tickets, EntityManager entities) {
        this.sql = sql;
        this.tickets = tickets;
        this.entities = entities;
    }

    static final class TicketRefused extends Refusal {
        TicketRefused(Kind kind) {
            super(kind, "ticket-refused", "Refused as " + kind, Map.of("row", 7));
        }
    }

    @GET
    @Path("refusals/{kind}")
    public String refuse(@RestPath Refusal.Kind kind) {
        throw new TicketRefused(kind);
    }

    @GET
    @Path("failures/inside")
    public String fail() {
        throw new IllegalStateException("the secret of the house");
    }

    @GET
    @Path("failures/slow")
    public String slow() {
        return sql.first("select pg_sleep(5)", row -> "slept").orElseThrow();
    }

    @GET
    @Path("failures/duplicate")
    public String duplicate() {
        sql.update("insert into relay (name) values ('outbox')");
        return "inserted";
    }

    @GET
    @Path("tickets")
    public long seenByNobody() {
        return tickets.count();
    }

    @GET
    @Path("tickets-of-the-house")
    @Produces("text/plain")
    public String seenByTheHouse() {
        return SystemWork.call(
                "house",
                () -> tickets.count() + " of "
                        + entities.createNativeQuery("select count(*) from ticket")
                                .getSingleResult());
    }

    @GET
    @Path("sleep/{millis}")
    public String sleep(@RestPath long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
        return "slept";
    }
}
