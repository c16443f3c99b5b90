// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.zhucan.launcher.suite.SuiteLock;
import org.zhucan.launcher.suite.SuiteStatus;
import org.zhucan.platform.embedded.StartFailure;

/** The process that runs a suite, seen from another command. */
final class RunningLauncher {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunningLauncher() {}

    /** Asks it to stop and waits; false if there was none. */
    static boolean stop(Path home) {
        if (!SuiteLock.isHeld(home)) {
            return false;
        }
        long pid = SuiteStatus.read(home).map(SuiteStatus::pid).orElse(0L);
        Optional<ProcessHandle> launcher = ProcessHandle.of(pid);
        if (launcher.isEmpty()) {
            throw new StartFailure("A suite is just starting or stopping on " + home + ": try again in a moment.");
        }
        launcher.get().destroy();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (SuiteLock.isHeld(home)) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure("The launcher (process " + pid + ") did not stop within " + PATIENCE.toSeconds()
                        + " s: end it with \"kill -9 " + pid + "\"; its parts end with it.");
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the suite was stopping.", e);
        }
    }
}
