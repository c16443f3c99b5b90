// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves the suite from one business date to the next, once everything the last one caused is worked through. */
class BusinessDate {

    private static final String ADMINISTRATOR = "administrator";
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    /**
     * Of what a service tells, everything else counts, and null is unknown. A file that the bank has not answered yet does
     * not hold the date: its answer is read on a later one. What is parked does not pass by itself, and stops the replay.
     */
    private static final Set<String> NOT_COUNTED = Set.of("quiet", "nextDue", "openFiles", "parked");

    private final SuiteClient suite;
    private final List<String> services;
    private final Pause pause;

    BusinessDate(SuiteClient suite, List<String> services, Pause pause) {
        this.suite = suite;
        this.services = services;
        this.pause = pause;
    }

    /** Real time cannot be moved, so that no year can be replayed on data that lives in it. */
    void requireSimulated() {
        services.forEach(service -> {
            var time = suite.call(Request.get(ADMINISTRATOR, path(service))).body();
            if (time.path("mode").asText().equals("REAL")) {
                throw new ReplayStopped(
                        "The data of " + service + " lives in real time, so no year can be replayed on it:"
                                + " start the suite on empty data in simulated time");
            }
        });
    }

    /** Waits until every service is quiet twice, then moves each of them. */
    void moveTo(LocalDate date) {
        awaitRest();
        services.forEach(service -> move(service, date));
    }

    /** Waits until nothing is under way, and stops where an event could not be applied: it would be missing in the figures. */
    void awaitRest() {
        var quietInARow = 0;
        var next = Duration.ofMillis(5);
        var waited = Duration.ZERO;
        while (quietInARow < 2) {
            quietInARow = services.stream().allMatch(this::quiet) ? quietInARow + 1 : 0;
            if (quietInARow < 2) {
                if (waited.compareTo(PATIENCE) > 0) {
                    throw new ReplayStopped("The services were not quiet within " + PATIENCE.toSeconds()
                            + " s; GET /api/v1/admin/{service}/quiet says what is open");
                }
                pause.take(next);
                waited = waited.plus(next);
                next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean quiet(String service) {
        var parts = suite.call(Request.get(ADMINISTRATOR, "/admin/" + service + "/quiet"))
                .body();
        if (parts.path("parked").asLong() > 0) {
            throw parked(service);
        }
        return parts.properties().stream()
                .filter(part -> !NOT_COUNTED.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .allMatch(open -> open.isNumber() && open.asLong() == 0);
    }

    private ReplayStopped parked(String service) {
        var path = "/admin/" + service + "/parked-events";
        var first = suite.call(Request.get(ADMINISTRATOR, path + "?limit=1"))
                .body()
                .path("items")
                .path(0);
        return new ReplayStopped("An event " + first.path("type").asText() + " is parked in " + service + ": "
                + first.path("error").asText() + "; see GET /api/v1" + path);
    }

    private void move(String service, LocalDate date) {
        var path = path(service);
        var answer = suite.ask(Request.put(ADMINISTRATOR, path, Map.of("to", date.toString())));
        if (!answer.ok() && !isThere(path, date)) {
            throw new ReplayStopped("The business date of " + service + " could not be moved to " + date + ": "
                    + answer.status() + " " + answer.code());
        }
    }

    private static String path(String service) {
        return "/admin/" + service + "/business-date";
    }

    private boolean isThere(String path, LocalDate date) {
        var now =
                suite.call(Request.get(ADMINISTRATOR, path)).body().path("date").asText();
        return now.equals(date.toString());
    }
}
