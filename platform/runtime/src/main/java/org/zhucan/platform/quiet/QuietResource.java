// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.quiet;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.inbox.InboxFigures;
import org.zhucan.platform.inbox.InboxLag;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.outbox.OutboxFigures;
import org.zhucan.platform.outbox.Topics;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.time.DailyWork;

/** Tells whether anything is still under way here, and when the next date with work is. */
@Path("/admin/{service}/quiet")
@RolesAllowed("administrator")
class QuietResource {

    private final OutboxFigures outbox;
    private final InboxLag inbox;
    private final InboxFigures arrived;
    private final Jobs jobs;
    private final List<QuietPart> parts;
    private final List<DailyWork> works;
    private final Clock clock;

    QuietResource(
            OutboxFigures outbox,
            InboxLag inbox,
            InboxFigures arrived,
            Jobs jobs,
            @All List<QuietPart> parts,
            @All List<DailyWork> works,
            Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.arrived = arrived;
        this.jobs = jobs;
        this.parts = parts;
        this.works = works;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "showQuiet", summary = "Tells whether the service is at rest")
    public Quiet show(@RestPath String service) {
        return SystemWork.call("quiet", this::look);
    }

    /** The consumer first: an event that leaves it while we look is then seen in the outbox. */
    private Quiet look() {
        var lag = lag();
        var open = new LinkedHashMap<String, Long>();
        open.put("openFiles", 0L);
        parts.forEach(part -> open.merge(part.name(), part.open(), Long::sum));
        long running = jobs.open();
        long waiting = outbox.rows();
        boolean quiet = lag.filter(records -> records == 0).isPresent()
                && waiting == 0
                && running == 0
                && open.values().stream().allMatch(count -> count == 0);
        return new Quiet(
                quiet,
                waiting,
                lag.orElse(null),
                running,
                arrived.parked(),
                nextDue().orElse(null),
                open);
    }

    private Optional<Long> lag() {
        try {
            return Optional.of(inbox.records());
        } catch (Topics.Unreachable e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> nextDue() {
        var today = LocalDate.now(clock);
        return works.stream().flatMap(work -> work.nextDue(today).stream()).min(LocalDate::compareTo);
    }

    /**
     * What is under way.
     *
     * @param outbox events that wait to be sent
     * @param consumerLag records that wait to be read; null, and not quiet, while Kafka does not answer
     * @param jobs jobs that have not ended
     * @param parked events that could not be applied; they wait for a person, so that the service is quiet all the same
     * @param nextDue the next date with daily work, where one is known
     * @param parts what else the service counts
     */
    @Schema(additionalProperties = Long.class)
    record Quiet(
            boolean quiet,
            long outbox,
            Long consumerLag,
            long jobs,
            long parked,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate nextDue,
            @Schema(hidden = true) @JsonAnyGetter Map<String, Long> parts) {}
}
