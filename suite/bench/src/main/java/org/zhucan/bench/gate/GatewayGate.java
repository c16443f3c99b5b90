// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.peer.Gateway;
import org.zhucan.bench.peer.Nginx;
import org.zhucan.bench.peer.Peer;
import org.zhucan.bench.report.Row;

/** P11: the gateway before a service that costs next to nothing, beside nginx and beside its own library alone. */
public final class GatewayGate implements Gate {

    private static final int CLIENTS = 64;

    /** Far below what each of the proxies can do, and the same for all. */
    private static final int RATE = 2_000;

    private static final String PATH = "/api/v1/persons";

    @Override
    public String name() {
        return "P11";
    }

    @Override
    public String what() {
        return "gateway with token and limit";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        if (bench.wrk().isEmpty()) {
            return List.of(Row.notRun(name(), what(), "wrk is not installed"));
        }
        var ground = bench.ground();
        ground.only();
        var folder = ground.home().resolve("bench");
        var token = ground.token("township-clerk");
        var lines = ground.lines("any-id", List.of("01920000-0000-7000-8000-000000000000"));
        var arguments = List.of(token.toString(), lines.toString());
        var rows = new ArrayList<Row>();
        try (var stub = Peer.stub(folder)) {
            var around = saturate(bench, stub.address(), arguments, Map.of("upstream", stub.pid()));
            rows.add(around.row("around it: the upstream itself"));
            Double nginx = null;
            var installed = Nginx.before(stub, folder);
            if (installed.isPresent()) {
                try (var peer = installed.get()) {
                    var through = saturate(bench, peer.address(), arguments, Map.of("nginx", peer.pid()));
                    nginx = through.outcome().perSecond();
                    rows.add(through.row("nginx as the proxy"));
                    rows.addAll(latencies(bench, "nginx: ", peer.address(), token, lines));
                }
            }
            try (var peer = Peer.plainProxy(folder, stub)) {
                rows.add(saturate(bench, peer.address(), arguments, Map.of("proxy", peer.pid()))
                        .row("a plain vertx-http-proxy")
                        .beside("nginx", nginx));
            }
            rows.addAll(gateway(bench, stub, "", arguments, nginx));
            if (!bench.sizes().flags().isEmpty()) {
                rows.addAll(gateway(bench, stub, bench.sizes().flags(), arguments, nginx));
            }
        }
        return rows;
    }

    private List<Row> gateway(Bench bench, Peer stub, String flags, List<String> arguments, Double nginx) {
        try (var gateway = Gateway.of(bench.ground(), stub.address(), flags)) {
            var with = flags.isEmpty() ? "" : " with " + flags;
            var through = saturate(bench, gateway.address(), arguments, Map.of("gateway", gateway.pid()));
            var rows = new ArrayList<Row>();
            rows.add(through.row("the gateway" + with)
                    .aim("80 % of nginx, 95 % ideal")
                    .beside("nginx", nginx));
            if (flags.isEmpty()) {
                rows.addAll(latencies(
                        bench, "gateway: ", gateway.address(), Path.of(arguments.get(0)), Path.of(arguments.get(1))));
            }
            return rows;
        }
    }

    private List<Row> latencies(Bench bench, String who, String address, Path token, Path lines) {
        int rate = bench.sizes().rate() > 0 ? bench.sizes().rate() : RATE;
        var plan = new Gatling.Plan(
                address + PATH, false, token, lines, rate, bench.sizes().seconds());
        return Latencies.rows(name(), bench, plan, "1 ms more than nginx, 0.5 ms ideal").stream()
                .map(row -> named(row, who))
                .toList();
    }

    private static Row named(Row row, String who) {
        return new Row(
                row.gate(),
                who + row.what(),
                row.value(),
                row.unit(),
                row.aim(),
                row.anchor(),
                row.anchorValue(),
                row.cpuMicros(),
                row.command(),
                row.note());
    }

    private Saturated saturate(Bench bench, String address, List<String> arguments, Map<String, Long> targets) {
        var wrk = bench.wrk().orElseThrow();
        wrk.run("read.lua", address + PATH, CLIENTS, bench.sizes().warmSeconds(), arguments);
        var meter = CpuMeter.of(new LinkedHashMap<>(targets));
        var outcome = wrk.run("read.lua", address + PATH, CLIENTS, bench.sizes().seconds(), arguments);
        return new Saturated(outcome, meter.perUnit(outcome.good()));
    }

    private record Saturated(Wrk.Outcome outcome, Map<String, Double> cpu) {

        Row row(String what) {
            return Row.of("P11", what, outcome.perSecond(), "/s")
                    .cpu(cpu)
                    .command(outcome.command())
                    .note(outcome.note());
        }
    }
}
