// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each of some programs has burnt of the processors while something ran, as the kernel counts it. */
public final class CpuMeter {

    private final Map<String, Long> pids = new LinkedHashMap<>();
    private final Map<String, Long> before = new LinkedHashMap<>();

    /** Begins to measure the programs, by name, each with the processes that it started. */
    public static CpuMeter of(Map<String, Long> pids) {
        var meter = new CpuMeter();
        meter.pids.putAll(pids);
        pids.forEach((name, pid) -> meter.before.put(name, ProcessTree.cpuMicros(pid)));
        return meter;
    }

    /** Microseconds of processor time a unit of work, by program. */
    public Map<String, Double> perUnit(long units) {
        var spent = new LinkedHashMap<String, Double>();
        pids.forEach((name, pid) ->
                spent.put(name, units == 0 ? 0 : (double) (ProcessTree.cpuMicros(pid) - before.get(name)) / units));
        return spent;
    }
}
