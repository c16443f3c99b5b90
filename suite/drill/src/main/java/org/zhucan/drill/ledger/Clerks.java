// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.drill.ledger.ClientLedger.Kind;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Api.Reply;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Newcomers;
import org.zhucan.drill.office.Office;

/**
 * The seeded driver: clerks who register persons and now and then enter a person in the low-income list, each at a pace of its own. A
 * request without an answer is repeated with the same key until one comes, as every client of the suite should.
 */
public final class Clerks implements AutoCloseable {

    private static final int NUMBER = 4;
    private static final Duration BEFORE_A_REPETITION = Duration.ofMillis(50);

    private final Office office;
    private final ClientLedger ledger;
    private final Newcomers newcomers;
    private final String name;
    private final long seed;
    private volatile Api door;
    private volatile Api otherDoor;
    private volatile Duration pace = Duration.ZERO;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean home = new AtomicBoolean();
    private final ExecutorService desks = Executors.newFixedThreadPool(NUMBER);
    private final List<Future<?>> work = new ArrayList<>();

    /** @param name begins the keys of their requests, so that two drills never share one */
    public Clerks(Office office, Api door, ClientLedger ledger, Newcomers newcomers, String name, long seed) {
        this.office = office;
        this.door = door;
        this.otherDoor = door;
        this.ledger = ledger;
        this.newcomers = newcomers;
        this.name = name;
        this.seed = seed;
    }

    /** Each takes so long a breath between two persons. */
    public Clerks at(Duration breath) {
        pace = breath;
        return this;
    }

    /** They wait no longer than this for an answer, and ask at the other door when none has come. */
    public Clerks impatient(Duration patience, Api another) {
        door = door.waitingAtMost(patience);
        otherDoor = another;
        return this;
    }

    /** Begins; they work until as many persons are registered. */
    public Clerks until(int persons) {
        for (int desk = 0; desk < NUMBER; desk++) {
            var random = new Random(seed + desk);
            work.add(desks.submit(() -> {
                for (int number = next.getAndIncrement(); number < persons && !home.get(); ) {
                    one(number, random);
                    Eventually.passes(pace);
                    number = next.getAndIncrement();
                }
            }));
        }
        return this;
    }

    /** Begins; they work until they are sent home. */
    public Clerks untilSentHome() {
        return until(Integer.MAX_VALUE);
    }

    /** Waits for those who have a number of persons to register; what one of them ran into is thrown. */
    public void await() {
        for (var done : work) {
            try {
                done.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A clerk could not go on: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        desks.shutdown();
    }

    /** Sends them home: each finishes what it has begun, so that every request has its answer. */
    public void sendHome() {
        home.set(true);
        await();
    }

    @Override
    public void close() {
        home.set(true);
        desks.shutdownNow();
    }

    private void one(int number, Random random) {
        var form = newcomers.next();
        var key = name + "-" + number;
        var person = repeated(Kind.PERSON, office.clerk(), form, key);
        if (person != null && random.nextInt(3) == 0) {
            repeated(Kind.FACT, "civil-affairs", lowIncome(form), key + "-fact");
        }
    }

    /** The list that names one person as having a low income. */
    public static Map<String, Object> lowIncome(Map<String, ?> person) {
        var row = Map.of("idNumber", person.get("idNumber"), "from", "2015-01-01");
        return Map.of("kind", "LOW_INCOME", "source", "low income list", "rows", List.of(row));
    }

    private String repeated(Kind kind, String user, Map<String, ?> body, String key) {
        for (int attempt = 0; !Thread.currentThread().isInterrupted(); attempt++) {
            ledger.sends(kind, key);
            var reply = (attempt % 2 == 0 ? door : otherDoor).tryPost(user, kind.path(), body, key);
            var id = reply.filter(Reply::acknowledged).map(answer -> madeBy(kind, answer));
            if (id.isPresent()) {
                ledger.acknowledges(key, id.get());
                return id.get();
            }
            refuse(reply);
            Eventually.passes(BEFORE_A_REPETITION);
        }
        return null;
    }

    /** The id of what a request of the kind made. */
    public static String madeBy(Kind kind, Reply answer) {
        return kind == Kind.PERSON
                ? answer.id()
                : answer.body().get("results").get(0).get("factId").asText();
    }

    private static void refuse(Optional<Reply> reply) {
        reply.filter(Reply::refused).ifPresent(refused -> {
            throw new AssertionError("Refused: " + refused.status() + " " + refused.code());
        });
    }
}
