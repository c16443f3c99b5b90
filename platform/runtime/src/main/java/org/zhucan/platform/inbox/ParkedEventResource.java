// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Events that could not be applied, for the administrator to drive again once the cause is mended, or to give up. */
@Path("/admin/{service}/parked-events")
@RolesAllowed("administrator")
class ParkedEventResource {

    private final Parking parking;
    private final ParkedEvents events;
    private final Caller caller;

    ParkedEventResource(Parking parking, ParkedEvents events, Caller caller) {
        this.parking = parking;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listParkedEvents",
            summary = "Lists the events that wait, in the order in which they came")
    public Page<ParkedEventView> list(@RestPath String service, @RestQuery String after, @RestQuery Integer limit) {
        int size = Keyset.limit(limit);
        long position = after == null ? 0 : Keyset.decodeOne(after, Long::valueOf);
        return Keyset.page(
                parking.after(position, size + 1),
                size,
                ParkedEventView::of,
                parked -> Keyset.encode(parked.position()));
    }

    @POST
    @Path("{eventId}/re-drive")
    @Command
    @Operation(operationId = "driveParkedEvents", summary = "Applies the events of this one's key again, in order")
    public Answer<ParkedEvents.Driven> driveAgain(@RestPath String service, @RestPath UUID eventId) {
        return Answer.plain(events.driveAgain(eventId, caller.sub()));
    }

    @POST
    @Path("{eventId}/discard")
    @Command
    @Operation(operationId = "discardParkedEvent", summary = "Gives one event up; those behind it still wait")
    public Answer<Discarded> discard(
            @RestPath String service, @RestPath UUID eventId, @NotNull @Valid DiscardRequest request) {
        events.discard(eventId, caller.sub(), request.reason());
        return Answer.plain(new Discarded(eventId, request.reason()));
    }

    record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}

    record Discarded(UUID eventId, String reason) {}

    /**
     * An event that waits.
     *
     * @param type null when the record is not an event at all
     */
    record ParkedEventView(
            UUID eventId,
            String key,
            String type,
            String topic,
            int partition,
            long offset,
            String error,
            int attempts,
            OffsetDateTime parkedAt) {

        static ParkedEventView of(Parking.Parked parked) {
            var arrival = parked.arrival();
            return new ParkedEventView(
                    parked.eventId(),
                    arrival.key(),
                    arrival.type(),
                    arrival.topic(),
                    arrival.partition(),
                    arrival.offset(),
                    parked.error(),
                    parked.attempts(),
                    parked.parkedAt());
        }
    }
}
