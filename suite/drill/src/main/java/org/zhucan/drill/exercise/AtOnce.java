// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing in several windows at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What each window was answered, in the order of their numbers. */
    static <T> List<T> of(int windows, IntFunction<T> work) {
        var threads = Executors.newFixedThreadPool(windows);
        var start = new CyclicBarrier(windows);
        try {
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < windows; i++) {
                int window = i;
                all.add(threads.submit(() -> {
                    start.await();
                    return work.apply(window);
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : all) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("A window could not go on: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
