// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.util.ArrayList;
import java.util.List;

/** Stops several parts at once; closing waits for all of them. */
final class ParallelStop implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();

    void run(Runnable work) {
        Thread thread = new Thread(work, "stopping");
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
