// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.launcher.suite.Part;

/** A process of one service with the JVM flags of the measurement; the suite's own is stopped meanwhile. */
public final class Alone implements AutoCloseable {

    private final String module;
    private final Part process;

    private Alone(String module, Part process) {
        this.module = module;
        this.process = process;
    }

    public static Alone of(Bench bench, String module) {
        return of(bench, module, bench.sizes().flags());
    }

    /** @param flags more JVM flags than the suite's own */
    public static Alone of(Bench bench, String module, String flags) {
        bench.ground().only();
        return new Alone(module, bench.ground().suite().replica(module, Map.of("_JAVA_OPTIONS", flags)));
    }

    public String address() {
        return "http://127.0.0.1:" + process.port();
    }

    /** The programs whose processor time its requests cost: itself and PostgreSQL. */
    Map<String, Long> programs(Bench bench) {
        var targets = CpuTargets.parts(bench);
        targets.put(module, process.pid());
        return targets;
    }

    Part process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }
}
