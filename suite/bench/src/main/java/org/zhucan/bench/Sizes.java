// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much is measured.
 *
 * @param persons persons that certificate-service holds at least
 * @param events events that are relayed and consumed in one go
 * @param seconds length of each run of load
 * @param runs starts of each service
 * @param rate requests a second at a constant rate; 0: a quarter of what saturation gave, at most 8,000
 * @param warm seconds of light load before a program is measured, so that its JVM has compiled what it needs
 * @param flags JVM flags of the programs that are measured, after the suite's own; empty: the suite's own alone
 */
public record Sizes(int persons, int events, int seconds, int runs, int rate, int warm, String flags) {

    private static final int FASTEST = 8_000;

    /** The rate for a latency run of something that does so many a second at most. */
    public int rateBelow(double saturation) {
        return rate > 0 ? rate : Math.max(10, (int) Math.min(FASTEST, saturation / 4));
    }

    Map<String, String> told() {
        return new TreeMap<>(Map.of(
                "persons", Integer.toString(persons),
                "events", Integer.toString(events),
                "seconds", Integer.toString(seconds),
                "runs", Integer.toString(runs),
                "warm", Integer.toString(warm),
                "flags", flags));
    }
}
