// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.CommandEnd;
import org.zhucan.platform.web.IfMatch;

/** Changes a ticket, and leaves a last step that looks around. */
@Path("/last-rows")
@RolesAllowed("clerk")
class LastRowResource {

    private final Tickets tickets;
    private final Sql sql;
    private final CommandEnd end;

    LastRowResource(Tickets tickets, Sql sql, CommandEnd end) {
        this.tickets = tickets;
        this.sql = sql;
        this.end = end;
    }

    /** What the last step of each change saw, and whether it was the last. */
    static final List<Seen> SEEN = new ArrayList<>();

    record Seen(long auditEntries, long answersUnderTheKey) {}

    @POST
    @Path("{id}")
    @Command
    public Answer<TicketResource.TicketView> change(
            @RestPath UUID id,
            @RestQuery boolean refuse,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") IfMatch ifMatch) {
        var ticket = tickets.requireForChange(id, ifMatch);
        end.leave(() -> {
            SEEN.add(new Seen(
                    count(
                            "select count(*) from audit_entry where subject_id = ? and action = 'CHANGED'",
                            id.toString()),
                    count("select count(*) from idempotency_key where key = ? and status = 200", key)));
            if (refuse) {
                throw new NothingLeft();
            }
        });
        ticket.reseat(9);
        return Answer.of(ticket, TicketResource.TicketView::of);
    }

    private long count(String query, String value) {
        return sql.first(query, row -> row.getLong(1), value).orElseThrow();
    }

    static final class NothingLeft extends Refusal {
        NothingLeft() {
            super(Kind.REFUSED, "nothing-left", "Nothing is left");
        }
    }
}
