// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.machine.Percentiles;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;

/** P21: from the start of a process to its first good answer, which is that it is ready; the question is put every 50 ms. */
public final class StartGate implements Gate {

    private static final List<String> PROGRAMS = List.of(
            Suite.CERTIFICATE_SERVICE,
            Suite.SUBSIDY_SERVICE,
            Suite.REHAB_SERVICE,
            Suite.EMPLOYMENT_SERVICE,
            Suite.GATEWAY);

    @Override
    public String name() {
        return "P21";
    }

    @Override
    public String what() {
        return "start to first 200";
    }

    @Override
    public List<Row> measure(Bench bench) {
        bench.ground().only();
        bench.ground().suite().part(Suite.GATEWAY).stop();
        var rows = new ArrayList<Row>();
        for (var program : PROGRAMS) {
            rows.add(starts(bench, program));
        }
        if (!bench.sizes().flags().isEmpty()) {
            rows.add(compared(bench));
        }
        bench.ground().suite().part(Suite.GATEWAY).start();
        return rows;
    }

    private Row starts(Bench bench, String program) {
        var part = bench.ground().suite().part(program);
        var seconds = new double[bench.sizes().runs()];
        for (int run = 0; run < seconds.length; run++) {
            seconds[run] = seconds(part);
            part.stop();
        }
        return row(program, seconds);
    }

    private Row compared(Bench bench) {
        var seconds = new double[bench.sizes().runs()];
        for (int run = 0; run < seconds.length; run++) {
            long from = System.nanoTime();
            var replica = bench.ground()
                    .suite()
                    .replica(
                            Suite.CERTIFICATE_SERVICE,
                            Map.of("_JAVA_OPTIONS", bench.sizes().flags()));
            seconds[run] = (System.nanoTime() - from) / 1e9;
            replica.stop();
        }
        return row(Suite.CERTIFICATE_SERVICE + " with " + bench.sizes().flags(), seconds);
    }

    private Row row(String what, double... seconds) {
        var all = new Percentiles(seconds);
        return Row.of(name(), what + ", median of " + seconds.length, all.median(), "s")
                .aim("2.5 s, 1.0 s ideal")
                .note("from %.2f to %.2f s".formatted(all.at(0), all.at(100)));
    }

    private static double seconds(Part part) {
        long from = System.nanoTime();
        part.start();
        return (System.nanoTime() - from) / 1e9;
    }
}
