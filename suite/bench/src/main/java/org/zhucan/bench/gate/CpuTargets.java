// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.launcher.suite.Suite;

/** The programs whose processor time is counted. */
final class CpuTargets {

    private CpuTargets() {}

    /** These parts of the suite and, always, PostgreSQL. */
    static Map<String, Long> parts(Bench bench, String... names) {
        var targets = new LinkedHashMap<String, Long>();
        for (var name : names) {
            targets.put(name, bench.ground().suite().part(name).pid());
        }
        targets.put("postgresql", bench.ground().suite().part(Suite.POSTGRESQL).pid());
        return targets;
    }
}
