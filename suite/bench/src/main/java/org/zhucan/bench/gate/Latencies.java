// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.List;
import org.zhucan.bench.Bench;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.report.Row;

/** Times of answer at a constant rate, as rows. */
final class Latencies {

    private Latencies() {}

    static List<Row> rows(String gate, Bench bench, Gatling.Plan plan, String aim) {
        Gatling.Outcome outcome;
        try {
            outcome = bench.gatling().run(plan);
        } catch (RuntimeException failed) {
            return List.of(Row.notRun(gate, "times of answer", failed.getMessage()));
        }
        var at = " at a constant " + plan.rate() + "/s";
        return List.of(
                Row.of(gate, "p50" + at, outcome.p50Micros() / 1e3, "ms").command(plan.command()),
                Row.of(gate, "p99" + at, outcome.p99Micros() / 1e3, "ms")
                        .aim(aim)
                        .command(plan.command())
                        .note(outcome.note()));
    }
}
