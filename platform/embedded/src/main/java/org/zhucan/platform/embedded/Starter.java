// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that starts all children, and never ends. The kernel's parent-death signal fires when the <em>thread</em>
 * that started a child ends, not the process: a child started from a pool would be killed as soon as the pool shrinks.
 */
final class Starter {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "starts-children");
        thread.setDaemon(true);
        return thread;
    });

    private Starter() {}

    static Process start(ProcessBuilder builder) throws IOException {
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a child process was being started", e);
        }
    }
}
