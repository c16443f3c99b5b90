// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhucan.launcher.process.ProcessTable;
import org.zhucan.platform.embedded.FreePorts;
import org.zhucan.platform.embedded.StartFailure;

/** Looks before anything starts whether every port is free, and names who has one that is not. */
final class PortCheck {

    private static final Duration PATIENCE_WITH_OUR_OWN = Duration.ofSeconds(25);

    private PortCheck() {}

    /**
     * Throws {@link StartFailure} for the first port that is taken.
     *
     * @param ours processes of an earlier run of this suite, which may still be ending: those are waited for
     */
    static void require(Map<String, Integer> portsByPart, Set<Long> ours) {
        long deadline = System.nanoTime() + PATIENCE_WITH_OUR_OWN.toNanos();
        portsByPart.forEach((part, port) -> require(part, port, ours, deadline));
    }

    private static void require(String part, int port, Set<Long> ours, long deadline) {
        while (!FreePorts.isFree(port)) {
            Optional<Long> holder = ProcessTable.listenerOn(port);
            if (holder.filter(ours::contains).isEmpty() || System.nanoTime() > deadline) {
                throw taken(part, port, holder);
            }
            pause();
        }
    }

    private static StartFailure taken(String part, int port, Optional<Long> holder) {
        String who = holder.map(pid -> ProcessTable.nameOf(pid) + " (process " + pid + ")")
                .orElse("a process of another user");
        return new StartFailure("Port " + port + ", which " + part + " needs, is taken by " + who
                + ": stop that, or start with --port-offset, for instance --port-offset 1000.");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while an earlier run was ending.", e);
        }
    }
}
