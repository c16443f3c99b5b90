// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a child answers, and gives up at once when it has died. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Returns when the question is answered with yes; throws {@link StartFailure}, the child stopped, if it died or took too long. */
    public static void until(String what, Duration patience, ChildProcess child, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.alive()) {
                throw child.died();
            }
            if (System.nanoTime() > deadline) {
                child.stop();
                throw new StartFailure(what + " did not answer within " + patience.toSeconds() + " s; the end of "
                        + child.log() + " says:\n" + child.lastWords());
            }
            pause(child);
        }
    }

    private static void pause(ChildProcess child) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            child.stop();
            throw new StartFailure("Interrupted while waiting for " + child.name() + ".", e);
        }
    }
}
