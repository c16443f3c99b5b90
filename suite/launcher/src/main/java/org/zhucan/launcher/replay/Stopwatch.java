// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each phase of a replay took. Not for several threads at once. */
class Stopwatch {

    private final Clock clock;
    private final Map<String, Duration> phases = new LinkedHashMap<>();

    Stopwatch(Clock clock) {
        this.clock = clock;
    }

    void time(String phase, Runnable work) {
        Instant began = clock.instant();
        try {
            work.run();
        } finally {
            phases.merge(phase, Duration.between(began, clock.instant()), Duration::plus);
        }
    }

    void print(PrintStream out) {
        phases.forEach((phase, took) -> out.printf("  %-24s %7.1f s%n", phase, took.toMillis() / 1000.0));
    }
}
