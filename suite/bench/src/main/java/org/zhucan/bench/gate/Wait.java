// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that goes on by itself, and gives up when it goes on no more. */
final class Wait {

    private static final Duration STALLED = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Wait() {}

    /** What still is to be done, or something else that falls to zero. */
    interface Rest {
        double now() throws Exception;
    }

    /** Returns when nothing is left; throws {@link IllegalStateException} when a minute changed nothing. */
    static void untilNothingIsLeft(String of, Rest rest) throws Exception {
        double last = Double.NaN;
        long changed = System.nanoTime();
        for (double left = rest.now(); left > 0; left = rest.now()) {
            if (left != last) {
                last = left;
                changed = System.nanoTime();
            } else if (System.nanoTime() - changed > STALLED.toNanos()) {
                throw new IllegalStateException("%.0f %s are left and none goes any more".formatted(left, of));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
