// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.zhucan.platform.embedded.StartFailure;

/** Steps that run at the same time, each after the steps it needs. The first that fails, or a cancel, interrupts the others. */
final class ParallelStart {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "starting");
        thread.setDaemon(true);
        return thread;
    });
    private final List<CompletableFuture<Void>> steps = new ArrayList<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** Runs the step after the others, unless one of them fails. */
    CompletableFuture<Void> run(List<CompletableFuture<Void>> after, Runnable work) {
        CompletableFuture<Void> step =
                CompletableFuture.allOf(after.toArray(CompletableFuture[]::new)).thenRunAsync(work, threads);
        step.exceptionally(e -> {
            failure.completeExceptionally(e);
            return null;
        });
        steps.add(step);
        return step;
    }

    /** Returns when all steps are done; throws what the first failure threw, after the other steps were interrupted. */
    void await() {
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failure).join();
            threads.shutdown();
        } catch (CompletionException e) {
            cancel();
            throw rootOf(e);
        }
    }

    /** Interrupts what still starts and waits until each step has cleaned up after itself. */
    void cancel() {
        threads.shutdownNow();
        failure.completeExceptionally(new StartFailure("The start was broken off."));
        try {
            threads.awaitTermination(40, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException rootOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
