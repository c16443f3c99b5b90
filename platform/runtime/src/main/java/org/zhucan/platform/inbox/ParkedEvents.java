// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.jobs.PassingFailure;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.SystemWork;

/**
 * What an administrator does with parked events: drive a key again, or give one event up. Each event is applied in a transaction of its own
 * that holds the key alone, so that whatever arrives meanwhile stays behind, until the last is done and the key is free.
 */
@ApplicationScoped
class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);

    private final Parking parking;
    private final InboxTable table;
    private final Handlers handlers;
    private final AuditTrail trail;

    ParkedEvents(Parking parking, InboxTable table, Handlers handlers, AuditTrail trail) {
        this.parking = parking;
        this.table = table;
        this.handlers = handlers;
        this.trail = trail;
    }

    /**
     * How a key fared.
     *
     * @param applied events that have had their effect now
     * @param waiting events of the key that are still parked
     * @param error why the first of them did not work, null if it did
     */
    record Driven(String key, int applied, int waiting, String error) {}

    private enum Step {
        APPLIED,
        FREE
    }

    /**
     * Applies the events of this one's key, in order, until none is left or one fails. What is applied stays so, also when
     * the caller's transaction, which notes it, comes to nothing; each event itself keeps who drove it.
     */
    Driven driveAgain(UUID eventId, String by) {
        var driven = drive(waiting(eventId).arrival().key(), by);
        var details = new HashMap<String, Object>();
        details.put("applied", driven.applied());
        details.put("waiting", driven.waiting());
        details.put("error", driven.error());
        trail.note("re-drive", "ParkedEvent", eventId, details);
        return driven;
    }

    private Driven drive(String key, String by) {
        int applied = 0;
        try {
            while (step(key, by) == Step.APPLIED) {
                applied++;
            }
            return new Driven(key, applied, parking.count(key), null);
        } catch (RuntimeException e) {
            if (PassingFailure.is(e)) {
                throw e;
            }
            LOG.errorf(e, "An event of a parked key failed again after %d were applied", applied);
            return new Driven(key, applied, parking.count(key), failedAgain(key, e));
        }
    }

    private Step step(String key, String by) {
        return SystemWork.call("inbox", () -> QuarkusTransaction.requiringNew().call(() -> {
            table.passGate();
            if (!parking.hold(key)) {
                return Step.FREE;
            }
            var next = parking.first(key);
            if (next.isEmpty()) {
                parking.release(key);
                return Step.FREE;
            }
            var event = next.get()
                    .arrival()
                    .event()
                    .orElseThrow(() -> new IllegalArgumentException(
                            next.get().arrival().content().problem()));
            handlers.handle(event);
            parking.decided(event.id(), "APPLIED", by, null);
            return Step.APPLIED;
        }));
    }

    private String failedAgain(String key, RuntimeException failure) {
        var error = Inbox.said(failure);
        QuarkusTransaction.requiringNew()
                .run(() -> parking.first(key).ifPresent(event -> parking.failedAgain(event.eventId(), error)));
        return error;
    }

    /** Gives one event up for a reason; those behind it still wait to be driven. Joins the caller's transaction. */
    void discard(UUID eventId, String by, String reason) {
        var parked = waiting(eventId);
        var key = parked.arrival().key();
        parking.hold(key);
        parking.decided(eventId, "DISCARDED", by, reason);
        if (parking.count(key) == 0) {
            parking.release(key);
        }
        var details = new HashMap<String, Object>();
        details.put("reason", reason);
        details.put("type", parked.arrival().type());
        trail.note("discard", "ParkedEvent", eventId, details);
    }

    private Parking.Parked waiting(UUID eventId) {
        return parking.find(eventId)
                .filter(parked -> parked.status().equals("PARKED"))
                .orElseThrow(() -> new Unknown(eventId));
    }

    static final class Unknown extends Refusal {
        Unknown(UUID eventId) {
            super(Kind.UNKNOWN, "parked-event-unknown", "No event " + eventId + " is parked");
        }
    }
}
