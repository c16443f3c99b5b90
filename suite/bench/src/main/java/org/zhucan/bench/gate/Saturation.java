// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.zhucan.bench.Bench;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.peer.SpringTwin;
import org.zhucan.bench.report.Row;

/** One kind of request, sent by 64 clients as fast as it is answered. */
public final class Saturation {

    static final int CLIENTS = 64;

    /** So few that the compiler of the second tier finds processor time beside them. */
    private static final int WARMING = 8;

    /** A token outlasts it. */
    private static final int WARM_AT_ONCE_SECONDS = 30;

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
    public record Reached(String gate, Wrk.Outcome outcome, Map<String, Double> cpu) {

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

    /** Lets the program compile what it needs under light load, for as long as the measurement wants. */
    public void warm(String address) throws Exception {
        for (int left = bench.sizes().warm(); left > 0; left -= WARM_AT_ONCE_SECONDS) {
            wrk().run(load(address, WARMING, Math.min(left, WARM_AT_ONCE_SECONDS)));
        }
    }

    /** Measures after a run of the same kind that is thrown away. */
    public Reached at(String address, Map<String, Long> targets) throws Exception {
        var wrk = wrk();
        wrk.run(load(address, CLIENTS, bench.sizes().seconds()));
        // before the meter: making lines costs the database too
        var load = load(address, CLIENTS, bench.sizes().seconds());
        var meter = CpuMeter.of(targets);
        var outcome = wrk.run(load);
        return new Reached(gate, outcome, meter.perUnit(outcome.good()));
    }

    private Wrk wrk() {
        return bench.wrk().orElseThrow(() -> new IllegalStateException("wrk is not installed"));
    }

    private Wrk.Load load(String address, int clients, int seconds) throws Exception {
        return new Wrk.Load(kind, address, clients, seconds, bench.ground().token(user), lines.forSeconds(seconds));
    }

    /** The same at the suite's own process, which has the first compiler alone; nothing where that is what was measured. */
    Optional<Row> asInTheSuite(String module, String path, double measured) throws Exception {
        if (bench.sizes().flags().isEmpty()) {
            return Optional.empty();
        }
        bench.ground().only(module);
        return Optional.of(at(bench.ground().address(module) + path, CpuTargets.parts(bench, module))
                .row("saturation with the flags of the suite on one machine")
                .beside("measured above", measured));
    }

    /** Our figure beside that of the Spring Boot twin. */
    Row besideTwin(String path, String twinDoes, double ours) throws Exception {
        if (!bench.twin()) {
            return Row.notRun(gate, "the Spring Boot twin", "asked for by --twin");
        }
        try (var twin = SpringTwin.start(bench.ground(), bench.sizes().flags())) {
            var targets = CpuTargets.parts(bench);
            targets.put("twin", twin.pid());
            warm(twin.address() + path);
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
