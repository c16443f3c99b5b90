// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits between two tries; a test does not wait. */
@FunctionalInterface
interface Pause {

    void take(Duration length);

    static Pause real() {
        return length -> {
            try {
                TimeUnit.MILLISECONDS.sleep(length.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReplayStopped("The replay was interrupted", e);
            }
        };
    }
}
