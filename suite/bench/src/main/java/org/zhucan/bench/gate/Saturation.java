// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.peer.SpringTwin;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** One kind of request, sent by 64 clients as fast as it is answered, after a warm-up of the same length. */
final class Saturation {

    static final int CLIENTS = 64;

    private final Bench bench;
    private final String gate;
    private final Wrk.Kind kind;
    private final String user;
    private final Lines lines;

    /** Where a run's lines come from: those posted are new ones each time. */
    @FunctionalInterface
    interface Lines {
        Path forSeconds(int seconds) throws Exception;
    }

    /** @param user who asks, with a token that is new for each run */
    Saturation(Bench bench, String gate, Wrk.Kind kind, String user, Lines lines) {
        this.bench = bench;
        this.gate = gate;
        this.kind = kind;
        this.user = user;
        this.lines = lines;
    }

    /** What a program did at most, and what each request cost the programs that took part. */
    record Reached(String gate, Wrk.Outcome outcome, Map<String, Double> cpu) {

        double perSecond() {
            return outcome.perSecond();
        }

        Row row(String what) {
            return Row.of(gate, what, perSecond(), "/s")
                    .cpu(cpu)
                    .command(outcome.command())
                    .note(outcome.note());
        }
    }

    Reached at(String address, Map<String, Long> targets) throws Exception {
        var wrk = bench.wrk().orElseThrow();
        wrk.run(load(address, bench.sizes().warmSeconds()));
        var load = load(address, bench.sizes().seconds()); // before the meter: making lines costs the database too
        var meter = CpuMeter.of(targets);
        var outcome = wrk.run(load);
        return new Reached(gate, outcome, meter.perUnit(outcome.good()));
    }

    private Wrk.Load load(String address, int seconds) throws Exception {
        return new Wrk.Load(kind, address, CLIENTS, seconds, bench.ground().token(user), lines.forSeconds(seconds));
    }

    /** The same at a second process of certificate-service with the other JVM flags. */
    Row withOtherFlags(String path, double standard) throws Exception {
        var flags = bench.sizes().flags();
        var replica = bench.ground().suite().replica(Suite.CERTIFICATE_SERVICE, Map.of("_JAVA_OPTIONS", flags));
        try {
            var targets = CpuTargets.parts(bench);
            targets.put(Suite.CERTIFICATE_SERVICE, replica.pid());
            return at("http://127.0.0.1:" + replica.port() + path, targets)
                    .row("saturation with " + flags)
                    .beside("standard flags", standard);
        } finally {
            replica.stop();
        }
    }

    /** Our figure beside that of the Spring Boot twin. */
    Row besideTwin(String path, String twinDoes, double ours) throws Exception {
        if (!bench.twin()) {
            return Row.notRun(gate, "the Spring Boot twin", "asked for by --twin");
        }
        try (var twin = SpringTwin.start(bench.ground())) {
            var targets = CpuTargets.parts(bench);
            targets.put("twin", twin.pid());
            var reached = at(twin.address() + path, targets);
            return Row.of(gate, "saturation at the service", ours, "/s")
                    .beside("Spring Boot and JPA, " + twinDoes, reached.perSecond())
                    .cpu(reached.cpu())
                    .command(reached.outcome().command())
                    .note(reached.outcome().note());
        } catch (RuntimeException absent) {
            return Row.notRun(gate, "the Spring Boot twin", absent.getMessage());
        }
    }
}
