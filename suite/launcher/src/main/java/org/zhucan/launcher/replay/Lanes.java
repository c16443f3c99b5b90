// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhucan.launcher.plan.Command;

/** Runs a day's commands: those of one lane one after the other, four lanes at a time. */
class Lanes implements AutoCloseable {

    private static final int AT_A_TIME = 4;

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);

    /** What is done with the commands of one lane, in order. */
    interface Worker {

        /** @param stop set once another lane failed */
        void work(List<Command> lane, AtomicBoolean stop);
    }

    /** Returns when all are done; with the first failure, the other lanes stop after their command. */
    void run(List<Command> commands, Worker worker) {
        var lanes = new LinkedHashMap<String, List<Command>>();
        commands.forEach(command ->
                lanes.computeIfAbsent(command.lane(), lane -> new ArrayList<>()).add(command));
        var stop = new AtomicBoolean();
        var running = lanes.values().stream()
                .<Future<?>>map(lane -> workers.submit(() -> {
                    try {
                        worker.work(lane, stop);
                    } catch (RuntimeException e) {
                        stop.set(true);
                        throw e;
                    }
                }))
                .toList();
        running.forEach(this::await);
    }

    private void await(Future<?> lane) {
        try {
            lane.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ReplayStopped stopped
                    ? stopped
                    : new ReplayStopped("The replay failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayStopped("The replay was interrupted", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
