// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Office;

/**
 * Asks all the time whether what must always hold does hold, on a thread of its own, while a drill does its worst. A database that is away
 * is asked again later; a breach is kept.
 */
public final class Watcher implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(60);

    private final Office office;
    private final List<Invariant> invariants = Invariants.always();
    private final Set<String> breaches = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "invariant-watcher");
    private volatile int looks;

    private Watcher(Office office) {
        this.office = office;
    }

    /** Begins to watch. */
    public static Watcher over(Office office) {
        var watcher = new Watcher(office);
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    /** Every breach that was seen, in words. */
    public List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** How often everything was looked at. */
    public int looks() {
        return looks;
    }

    /** Forgets what was seen, after a breach that was made on purpose. */
    public void forget() {
        breaches.clear();
    }

    /** Looks once more, and also at what holds only when everything has come to rest. */
    public List<String> quietBreaches() {
        var mirrors = new Mirrors(office);
        look();
        Eventually.comes(QUIET, () -> mirrors.differences().isEmpty());
        return mirrors.differences();
    }

    private void watch() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        invariants.stream().map(Invariant::database).distinct().forEach(this::lookAt);
        looks++;
    }

    private void lookAt(String database) {
        try (var connection = office.connect(database)) {
            for (var invariant : invariants) {
                if (invariant.database().equals(database)) {
                    ask(connection, invariant);
                }
            }
        } catch (SQLException away) {
            // a drill may have taken the database away; what holds is asked of it again when it is back
        }
    }

    private void ask(Connection connection, Invariant invariant) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(invariant.breaches())) {
            while (rows.next()) {
                breaches.add(invariant.name() + ": not so of " + rows.getString(1));
            }
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
