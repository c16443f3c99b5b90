// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.bench.Bench;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.report.Row;

/** What the database alone allows: the statements of a command in their order, each command with its commit, and nothing around them. */
final class BareSql {

    private final Bench bench;
    private final String database;
    private final int connections;

    /** All that a command says to the database; the commit is made for it. */
    @FunctionalInterface
    interface Command {
        /** @param number of the command, from 0 on */
        void on(Connection connection, int number) throws SQLException;
    }

    /** @param connections how many work at once */
    BareSql(Bench bench, String database, int connections) {
        this.bench = bench;
        this.database = database;
        this.connections = connections;
    }

    /**
     * Runs the command for the measurement's time.
     *
     * @param most how many there are to run at the most
     */
    Row row(String gate, int most, Command command) throws Exception {
        int seconds = bench.sizes().seconds();
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var meter = CpuMeter.of(CpuTargets.parts(bench));
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            var loops = new ArrayList<Callable<Integer>>();
            for (int client = 0; client < connections; client++) {
                loops.add(() -> loop(next, most, until, command));
            }
            int done = 0;
            for (var loop : pool.invokeAll(loops)) {
                done += loop.get();
            }
            return Row.of(
                            gate,
                            "the same statements by SQL alone, " + connections + " connections",
                            (double) done / seconds,
                            "/s")
                    .cpu(meter.perUnit(done));
        } finally {
            pool.shutdownNow();
        }
    }

    private int loop(AtomicInteger next, int most, long until, Command command) throws SQLException {
        int done = 0;
        try (var connection = bench.ground().connect(database)) {
            connection.setAutoCommit(false);
            int number = next.getAndIncrement();
            while (number < most && System.nanoTime() < until) {
                command.on(connection, number);
                connection.commit();
                done++;
                number = next.getAndIncrement();
            }
        }
        return done;
    }

    static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }
}
