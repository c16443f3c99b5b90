// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.launcher.suite.Suite;

/** Certificate-service killed twenty times among five hundred commands: nothing acknowledged is lost, nothing happens twice. */
@Order(3)
class CrashStory {

    private static final long SEED = 20240105;
    private static final int COMMANDS = 500;
    private static final int KILLS = 20;
    private static final Duration HEALED = Duration.ofSeconds(60);

    private final Suite suite = SuiteUnderTest.of(YearOfWenganStory.PACK);
    private final Api api = Demo.api(suite);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>(); // person id by idempotency key
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void killedAtRandomNothingIsLostAndNothingDoubled() throws Exception {
        var before = persons();
        var newcomers = new Newcomers(1, Demo.TOWNSHIP);
        var clerks = Executors.newFixedThreadPool(4);
        var work = new ArrayList<Future<?>>();
        for (int i = 0; i < COMMANDS; i++) {
            var key = "crash-" + i;
            var form = newcomers.next();
            work.add(clerks.submit(() -> register(key, form)));
        }
        killWhileTheyWork();
        for (var done : work) {
            done.get();
        }
        clerks.shutdown();

        assertThat(acknowledged).hasSize(COMMANDS);
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        assertThat(persons() - before).isEqualTo(COMMANDS);
        everyPersonWasAnnouncedOnce();
        subsidyKnowsThemAll();
    }

    /** A clerk repeats a request, with the same key, until an answer comes. */
    private void register(String key, Map<String, ?> form) {
        while (true) {
            var reply = api.tryPost(Demo.CLERK, "/api/v1/persons", form, key);
            if (reply.isPresent() && reply.get().acknowledged()) {
                acknowledged.put(key, reply.get().body().get("id").asText());
                answered.incrementAndGet();
                return;
            }
            reply.filter(refused -> refused.status() / 100 == 4 && refused.status() != 409 && refused.status() != 429)
                    .ifPresent(refused -> {
                        throw new AssertionError("Refused: " + refused);
                    });
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void killWhileTheyWork() throws ExecutionException {
        var random = new Random(SEED);
        var service = suite.part("certificate-service");
        for (int kill = 1; kill <= KILLS; kill++) {
            int after = kill * (COMMANDS / (KILLS + 1));
            Eventually.holds(after + " commands answered", HEALED, () -> answered.get() >= after);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(40)).toNanos());
            service.kill();
            service.start();
        }
    }

    private long persons() throws SQLException {
        return Demo.number(suite, "certificate", "select count(*) from person");
    }

    private void everyPersonWasAnnouncedOnce() throws SQLException {
        Eventually.holds("an empty outbox", HEALED, () -> Demo.count(suite, "certificate", "outbox") == 0);
        try (var database = Demo.connect(suite, "certificate");
                var statement = database.prepareStatement(
                        "select count(*), count(distinct subject) from event_log where type = 'org.zhucan.person.registered.v1' and subject = any(?)")) {
            statement.setArray(1, database.createArrayOf("text", ids().toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(List.of(row.getLong(1), row.getLong(2))).containsOnly((long) COMMANDS);
            }
        }
    }

    private void subsidyKnowsThemAll() {
        Eventually.holds(
                "every person known to subsidy-service",
                HEALED,
                () -> Demo.among(suite, "subsidy", "known_person", "id", ids()) == COMMANDS);
    }

    private List<String> ids() {
        return List.copyOf(acknowledged.values());
    }
}
