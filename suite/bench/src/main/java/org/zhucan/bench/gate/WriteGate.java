// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.PersonStock;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.peer.SpringTwin;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** P5: a person registered: row, household, audit entry, event and idempotency key in one transaction. */
public final class WriteGate implements Gate {

    private static final int CLIENTS = 64;
    private static final String PATH = "/api/v1/persons";

    /** More than one thread of wrk can ever post in a second, so that no line is posted twice. */
    private static final int LINES_A_SECOND = 12_000;

    @Override
    public String name() {
        return "P5";
    }

    @Override
    public String what() {
        return "write: row, audit, event, idempotency key";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        bench.ground().only(Suite.CERTIFICATE_SERVICE);
        var stock = new PersonStock(bench);
        stock.fill();
        if (bench.wrk().isEmpty()) {
            return List.of(Row.notRun(name(), what(), "wrk is not installed"));
        }
        var rows = new ArrayList<Row>();
        var service = bench.ground().address(Suite.CERTIFICATE_SERVICE) + PATH;
        var token = bench.ground().token("township-clerk");
        var targets = CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE);
        targets.put("kafka", bench.ground().suite().part(Suite.KAFKA).pid());
        var saturated = saturate(bench, service, token, targets);
        rows.add(saturated.row("saturation, " + CLIENTS + " clients").aim("6,000/s, 12,000/s ideal"));
        int rate = bench.sizes().rateBelow(saturated.outcome().perSecond());
        var lines = stock.registrations(rate * (bench.sizes().seconds() + 10));
        rows.addAll(Latencies.rows(
                name(),
                bench,
                new Gatling.Plan(
                        service, true, token, lines, rate, bench.sizes().seconds()),
                "p99 40 ms, 15 ms ideal"));
        if (!bench.sizes().flags().isEmpty()) {
            rows.add(compared(bench, token, saturated.outcome().perSecond()));
        }
        rows.add(twin(bench, token, saturated.outcome().perSecond()));
        return rows;
    }

    private Row compared(Bench bench, Path token, double standard) {
        var replica = bench.ground()
                .suite()
                .replica(
                        Suite.CERTIFICATE_SERVICE,
                        Map.of("_JAVA_OPTIONS", bench.sizes().flags()));
        try {
            var targets = CpuTargets.parts(bench);
            targets.put("certificate-service", replica.pid());
            return saturate(bench, "http://127.0.0.1:" + replica.port() + PATH, token, targets)
                    .row("saturation with " + bench.sizes().flags())
                    .beside("standard flags", standard);
        } finally {
            replica.stop();
        }
    }

    private Row twin(Bench bench, Path token, double ours) {
        if (!bench.twin()) {
            return Row.notRun(name(), "the Spring Boot twin", "asked for by --twin");
        }
        try (var twin = SpringTwin.start(bench.ground())) {
            var targets = CpuTargets.parts(bench);
            targets.put("twin", twin.pid());
            var outcome = saturate(bench, twin.address() + "/persons", token, targets);
            return Row.of(name(), "saturation", ours, "/s")
                    .beside(
                            "Spring Boot and JPA, one row and no more",
                            outcome.outcome().perSecond())
                    .cpu(outcome.cpu())
                    .note(outcome.outcome().note());
        } catch (RuntimeException absent) {
            return Row.notRun(name(), "the Spring Boot twin", absent.getMessage());
        }
    }

    static Saturated saturate(Bench bench, String address, Path token, Map<String, Long> targets) {
        var wrk = bench.wrk().orElseThrow();
        int seconds = bench.sizes().seconds();
        var stock = new PersonStock(bench);
        int warm = bench.sizes().warmSeconds();
        wrk.run("write.lua", address, CLIENTS, warm, arguments(token, stock, warm));
        var fresh = arguments(token, stock, seconds);
        var meter = CpuMeter.of(targets);
        var outcome = wrk.run("write.lua", address, CLIENTS, seconds, fresh);
        return new Saturated(outcome, meter.perUnit(outcome.good()));
    }

    private static List<String> arguments(Path token, PersonStock stock, int seconds) {
        return List.of(
                token.toString(), stock.registrations(LINES_A_SECOND * seconds).toString());
    }

    record Saturated(Wrk.Outcome outcome, Map<String, Double> cpu) {

        Row row(String what) {
            return Row.of("P5", what, outcome.perSecond(), "/s")
                    .cpu(cpu)
                    .command(outcome.command())
                    .note(outcome.note());
        }
    }
}
