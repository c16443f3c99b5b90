// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.machine;

import java.util.Arrays;

/** The order of some measured values, all of them kept. */
public final class Percentiles {

    private final double[] sorted;

    public Percentiles(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /**
     * The smallest measured value that at least this share of all does not exceed; NaN where nothing was measured.
     *
     * @param share from 0 to 100
     */
    public double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }

    public double median() {
        return at(50);
    }

    public int count() {
        return sorted.length;
    }
}
