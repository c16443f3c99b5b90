// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the suite brings about by itself, and says what did not come. */
final class Eventually {

    private static final Duration STEP = Duration.ofMillis(100);

    private Eventually() {}

    static void holds(String what, Duration within, BooleanSupplier condition) {
        var clock = Clock.systemUTC();
        var end = clock.instant().plus(within);
        while (!condition.getAsBoolean()) {
            if (clock.instant().isAfter(end)) {
                throw new AssertionError("Not within " + within + ": " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
