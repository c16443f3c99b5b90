// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.List;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** P13: subsidy-service hears of everything that certificate-service had to tell while it was away. */
public final class InboxGate implements Gate {

    @Override
    public String name() {
        return "P13";
    }

    @Override
    public String what() {
        return "consumer with inbox";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var ground = bench.ground();
        hearAll(bench);
        double before = count(bench);
        RelayGate.relay(bench);
        int events = bench.sizes().events();
        Map<String, Double> cpu;
        try (var service = Alone.of(bench, Suite.SUBSIDY_SERVICE)) {
            var meter = CpuMeter.of(service.programs(bench));
            double heardAtStart = count(bench);
            Wait.untilNothingIsLeft("events", () -> before + events - count(bench));
            cpu = meter.perUnit((long) Math.max(1, before + events - heardAtStart));
        }
        double seconds = ground.number(
                "subsidy",
                ("select extract(epoch from max(received_at) - min(received_at)) from"
                                + " (select received_at from inbox order by received_at desc limit %d) as last")
                        .formatted(events));
        return List.of(Row.of(name(), events + " events, each with its row in the mirror", events / seconds, "/s")
                .aim("15,000/s, 40,000/s ideal")
                .cpu(cpu)
                .command("relay to Kafka, then start subsidy-service"));
    }

    /** Earlier gates may have told of more than was heard. */
    private static void hearAll(Bench bench) throws Exception {
        var ground = bench.ground();
        ground.only(Suite.CERTIFICATE_SERVICE, Suite.SUBSIDY_SERVICE);
        Wait.untilNothingIsLeft(
                "events",
                () -> ground.number("certificate", "select count(*) from event_log")
                        + ground.number("certificate", "select count(*) from outbox")
                        - count(bench));
    }

    private static double count(Bench bench) throws Exception {
        return bench.ground().number("subsidy", "select count(*) from inbox");
    }
}
