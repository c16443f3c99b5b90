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
import org.zhucan.bench.peer.Gateway;
import org.zhucan.bench.peer.SpringTwin;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** P2: a person read by id, at random among very many. */
public final class ReadGate implements Gate {

    private static final int CLIENTS = 64;
    private static final String PATH = "/api/v1/persons";

    @Override
    public String name() {
        return "P2";
    }

    @Override
    public String what() {
        return "read by id";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        bench.ground().only(Suite.CERTIFICATE_SERVICE);
        var rows = new ArrayList<Row>();
        var stock = new PersonStock(bench);
        var filled = stock.fill();
        if (!Double.isNaN(filled)) {
            rows.add(Row.of(name(), "persons brought in by COPY, sealed and indexed", filled, "/s"));
        }
        if (bench.wrk().isEmpty()) {
            rows.add(Row.notRun(name(), what(), "wrk is not installed"));
            return rows;
        }
        var reading = new Reading(bench, stock.ids(), bench.ground().token("township-clerk"));
        var service = bench.ground().address(Suite.CERTIFICATE_SERVICE) + PATH;
        var saturated = reading.saturate(service, CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE));
        rows.add(saturated
                .row("saturation at the service, " + CLIENTS + " clients")
                .aim("20,000/s, 36,000/s ideal"));
        rows.addAll(reading.latencies(service, saturated.outcome().perSecond()));
        try (var gateway = Gateway.of(bench.ground(), service, "")) {
            var targets = CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE);
            targets.put("gateway", gateway.pid());
            rows.add(reading.saturate(gateway.address() + PATH, targets)
                    .row("saturation through the gateway, " + CLIENTS + " clients")
                    .beside("at the service", saturated.outcome().perSecond()));
        }
        if (!bench.sizes().flags().isEmpty()) {
            rows.add(compared(bench, reading, saturated.outcome().perSecond()));
        }
        rows.add(twin(bench, reading, saturated.outcome().perSecond()));
        return rows;
    }

    /** The same at a second process of the service with other JVM flags. */
    private Row compared(Bench bench, Reading reading, double standard) {
        var replica = bench.ground()
                .suite()
                .replica(
                        Suite.CERTIFICATE_SERVICE,
                        Map.of("_JAVA_OPTIONS", bench.sizes().flags()));
        try {
            var targets = CpuTargets.parts(bench);
            targets.put("certificate-service", replica.pid());
            return reading.saturate("http://127.0.0.1:" + replica.port() + PATH, targets)
                    .row("saturation with " + bench.sizes().flags())
                    .beside("standard flags", standard);
        } finally {
            replica.stop();
        }
    }

    private Row twin(Bench bench, Reading reading, double ours) {
        if (!bench.twin()) {
            return Row.notRun(name(), "the Spring Boot twin", "asked for by --twin");
        }
        try (var twin = SpringTwin.start(bench.ground())) {
            var targets = CpuTargets.parts(bench);
            targets.put("twin", twin.pid());
            var outcome = reading.saturate(twin.address() + "/persons", targets);
            return Row.of(name(), "saturation at the service", ours, "/s")
                    .beside(
                            "Spring Boot and JPA, no token, no scope",
                            outcome.outcome().perSecond())
                    .cpu(outcome.cpu())
                    .command(outcome.outcome().command());
        } catch (RuntimeException absent) {
            return Row.notRun(name(), "the Spring Boot twin", absent.getMessage());
        }
    }

    private record Saturated(Wrk.Outcome outcome, Map<String, Double> cpu) {

        Row row(String what) {
            return Row.of("P2", what, outcome.perSecond(), "/s")
                    .cpu(cpu)
                    .command(outcome.command())
                    .note(outcome.note());
        }
    }

    private record Reading(Bench bench, Path ids, Path token) {

        Saturated saturate(String address, Map<String, Long> targets) {
            var arguments = List.of(token.toString(), ids.toString());
            var wrk = bench.wrk().orElseThrow();
            wrk.run("read.lua", address, CLIENTS, bench.sizes().warmSeconds(), arguments);
            var meter = CpuMeter.of(targets);
            var outcome = wrk.run("read.lua", address, CLIENTS, bench.sizes().seconds(), arguments);
            return new Saturated(outcome, meter.perUnit(outcome.good()));
        }

        List<Row> latencies(String address, double saturation) {
            var plan = new Gatling.Plan(
                    address,
                    false,
                    token,
                    ids,
                    bench.sizes().rateBelow(saturation),
                    bench.sizes().seconds());
            return Latencies.rows("P2", bench, plan, "p99 10 ms at 10,000/s, 3 ms ideal");
        }
    }
}
