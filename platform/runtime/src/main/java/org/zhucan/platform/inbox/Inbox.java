// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.zhucan.platform.jobs.PassingFailure;
import org.zhucan.platform.security.SystemWork;

/**
 * Takes a batch of records in one transaction with its effects. If that fails through an event, each is tried alone, and one that fails
 * three times is parked with its key; a failure of the database or the network is thrown, so that the whole batch comes again later.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final int TRANSACTION_SECONDS = 60;

    private final InboxTable table;
    private final Parking parking;
    private final Handlers handlers;

    Inbox(InboxTable table, Parking parking, Handlers handlers) {
        this.table = table;
        this.parking = parking;
        this.handlers = handlers;
    }

    /** Returns once every record has had its effect, was known already, or is parked. */
    void receive(List<Arrival> arrivals) {
        try {
            together(arrivals);
        } catch (RuntimeException e) {
            if (PassingFailure.is(e)) {
                throw e;
            }
            LOG.debugf(e, "A batch of %d events is tried one by one", arrivals.size());
            arrivals.forEach(this::alone);
        }
    }

    private void alone(Arrival arrival) {
        RuntimeException last = null;
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                together(List.of(arrival));
                return;
            } catch (RuntimeException e) {
                if (PassingFailure.is(e)) {
                    throw e;
                }
                last = e;
            }
        }
        park(arrival, last);
    }

    private void park(Arrival arrival, RuntimeException failure) {
        LOG.errorf(failure, "Event %s %s is parked", arrival.type(), arrival.id());
        inTransaction(() -> {
            if (table.recordNew(List.of(arrival.id())).contains(arrival.id())) {
                parking.park(arrival, said(failure), TRIES);
            }
        });
    }

    static String said(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }

    private void together(List<Arrival> arrivals) {
        inTransaction(() -> {
            var waiting = parking.waiting(keys(arrivals));
            var fresh = table.recordNew(arrivals.stream().map(Arrival::id).toList());
            var abreast = new LinkedHashMap<String, ReceivedEvent>();
            for (var arrival : arrivals) {
                if (!fresh.remove(arrival.id())) {
                    continue;
                }
                if (waiting.contains(arrival.key())) {
                    parking.behind(arrival);
                } else if (arrival.event().isPresent()) {
                    handleThoseBefore(arrival.key(), abreast);
                    abreast.put(arrival.key(), arrival.event().get());
                } else {
                    parking.park(arrival, arrival.content().problem(), 1);
                    waiting.add(arrival.key());
                }
            }
            handlers.handleAll(List.copyOf(abreast.values()));
        });
    }

    /** Events of one key are handled one after the other; those of several keys go abreast, in their order. */
    private void handleThoseBefore(String key, Map<String, ReceivedEvent> abreast) {
        if (abreast.containsKey(key)) {
            handlers.handleAll(List.copyOf(abreast.values()));
            abreast.clear();
        }
    }

    private static List<String> keys(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::key).collect(Collectors.toSet()).stream()
                .sorted()
                .toList();
    }

    private void inTransaction(Runnable work) {
        SystemWork.run("inbox", () -> QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .run(() -> {
                    table.passGate();
                    work.run();
                }));
    }
}
