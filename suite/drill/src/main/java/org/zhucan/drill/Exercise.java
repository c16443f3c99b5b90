// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

import java.time.Duration;
import org.zhucan.drill.office.Newcomers;
import org.zhucan.drill.office.Office;
import org.zhucan.drill.watch.Watcher;

/** Runs drills on a suite, one after the other, under the eyes of the invariant watcher. */
public final class Exercise implements AutoCloseable {

    private static final int NEWCOMERS = 10;

    private final Office office;
    private final Newcomers newcomers;
    private final Watcher watcher;
    private int number;

    /** @param office a suite whose county pack is loaded */
    public Exercise(Office office) {
        this.office = office;
        this.newcomers = new Newcomers(NEWCOMERS, office.township());
        this.watcher = Watcher.over(office);
    }

    /**
     * One run of a drill.
     *
     * @param name a few letters that no other session on the same data uses
     */
    public Outcome run(Drill drill, Extent extent, long seed, String name) {
        var ground = new Ground(
                office,
                newcomers,
                watcher,
                extent,
                seed,
                name + "-" + drill.code().toLowerCase() + "-" + number++);
        long began = System.nanoTime();
        try {
            drill.run(ground);
        } catch (RuntimeException | AssertionError e) {
            ground.findings().violation("it could not be finished: " + e);
        }
        ground.findings().violation(watcher.breaches());
        ground.findings().violation(watcher.quietBreaches());
        watcher.forget();
        return new Outcome(drill, extent, seed, ground.findings(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** What a run found. */
    public record Outcome(Drill drill, Extent extent, long seed, Findings findings, Duration took) {}

    @Override
    public void close() {
        watcher.close();
    }
}
