// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.peer.Gateway;
import org.zhucan.bench.peer.Nginx;
import org.zhucan.bench.peer.Peer;
import org.zhucan.bench.report.Row;

/** P11: the gateway before a service that costs next to nothing, beside nginx and beside its own library alone. */
public final class GatewayGate implements Gate {

    /** Far below what each of the proxies can do beside the load, and the same for all. */
    private static final int RATE = 500;

    private static final String PATH = "/api/v1/persons";
    private static final String CALLER = "township-clerk";

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
        var lines = ground.lines("any-id", List.of("01920000-0000-7000-8000-000000000000"));
        var passing = new Saturation(bench, name(), Wrk.Kind.READ, CALLER, seconds -> lines);
        var rows = new ArrayList<Row>();
        try (var stub = Peer.stub(folder, bench.sizes().flags())) {
            passing.warm(stub.address() + PATH);
            var around = passing.at(stub.address() + PATH, Map.of("upstream", stub.pid()));
            rows.add(around.row("around it: the upstream itself"));
            Double nginx = null;
            var installed = Nginx.before(stub, folder);
            if (installed.isPresent()) {
                try (var peer = installed.get()) {
                    var through = passing.at(peer.address() + PATH, Map.of("nginx", peer.pid()));
                    nginx = through.perSecond();
                    rows.add(through.row("nginx as the proxy"));
                    rows.addAll(latencies(bench, "nginx: ", peer.address(), lines));
                }
            }
            try (var peer = Peer.plainProxy(folder, stub, bench.sizes().flags())) {
                passing.warm(peer.address() + PATH);
                rows.add(passing.at(peer.address() + PATH, Map.of("proxy", peer.pid()))
                        .row("a plain vertx-http-proxy")
                        .beside("nginx", nginx));
            }
            rows.addAll(gateway(bench, stub, passing, lines, nginx));
            if (!bench.sizes().flags().isEmpty()) {
                try (var gateway = Gateway.of(ground, stub.address(), "")) {
                    rows.add(saturated(passing, gateway, nginx, " with the flags of the suite on one machine"));
                }
            }
        }
        return rows;
    }

    private List<Row> gateway(Bench bench, Peer stub, Saturation passing, Path lines, Double nginx) throws Exception {
        try (var gateway =
                Gateway.of(bench.ground(), stub.address(), bench.sizes().flags())) {
            var rows = new ArrayList<Row>();
            passing.warm(gateway.address() + PATH);
            rows.add(saturated(passing, gateway, nginx, ""));
            rows.addAll(latencies(bench, "gateway: ", gateway.address(), lines));
            return rows;
        }
    }

    private static Row saturated(Saturation passing, Gateway gateway, Double nginx, String with) throws Exception {
        return passing.at(gateway.address() + PATH, Map.of("gateway", gateway.pid()))
                .row("the gateway" + with)
                .aim("80 % of nginx, 95 % ideal")
                .beside("nginx", nginx);
    }

    private List<Row> latencies(Bench bench, String who, String address, Path lines) {
        int rate = bench.sizes().rate() > 0 ? bench.sizes().rate() : RATE;
        var plan = new Gatling.Plan(
                address + PATH,
                false,
                bench.ground().token(CALLER),
                lines,
                rate,
                bench.sizes().seconds());
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
}
