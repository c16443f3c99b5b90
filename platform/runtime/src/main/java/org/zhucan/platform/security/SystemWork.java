// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import java.util.concurrent.Callable;

/** Work that no caller asked for: events, daily work, jobs. It sees every row and signs as {@code system:<name>}. */
public final class SystemWork {

    private SystemWork() {}

    /** Runs in a request context of its own, also where one is active already. */
    public static void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run}; unchecked exceptions pass through, checked ones are wrapped in {@link IllegalStateException}. */
    public static <T> T call(String name, Callable<T> work) {
        throw new UnsupportedOperationException();
    }
}
