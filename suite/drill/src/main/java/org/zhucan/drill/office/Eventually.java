// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.office;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the suite brings about by itself, and says what did not come. */
public final class Eventually {

    private static final Duration STEP = Duration.ofMillis(100);

    private Eventually() {}

    /** Returns once the condition holds; an {@link AssertionError} says what did not come in time. */
    public static void holds(String what, Duration within, BooleanSupplier condition) {
        if (!comes(within, condition)) {
            throw new AssertionError("Not within " + within + ": " + what);
        }
    }

    /** Whether the condition holds in time. */
    public static boolean comes(Duration within, BooleanSupplier condition) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }

    /** Lets time pass, in which others work. */
    public static void passes(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
