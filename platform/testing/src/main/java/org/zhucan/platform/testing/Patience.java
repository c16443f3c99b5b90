// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens soon, in another thread or process. */
public final class Patience {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private Patience() {}

    /** Waits until the answer is there; fails by its name after the time. */
    public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> answer) {
        long end = System.nanoTime() + atMost.toNanos();
        var found = answer.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + atMost.toSeconds() + " s in vain for: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            found = answer.get();
        }
        return found.get();
    }

    /** Waits until it is true; fails by its name after the time. */
    public static void until(String what, Duration atMost, BooleanSupplier truth) {
        until(what, atMost, () -> truth.getAsBoolean() ? Optional.of(true) : Optional.<Boolean>empty());
    }
}
