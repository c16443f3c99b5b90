// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.PersonStock;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.peer.Gateway;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** P2: a person read by id, at random among very many. */
public final class ReadGate implements Gate {

    private static final String PATH = "/api/v1/persons";
    private static final String READER = "township-clerk";

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
        var rows = new ArrayList<Row>();
        var filled = new PersonStock(bench).fill();
        if (!Double.isNaN(filled)) {
            rows.add(Row.of(name(), "persons brought in by COPY, sealed and indexed", filled, "/s"));
        }
        if (bench.wrk().isEmpty()) {
            rows.add(Row.notRun(name(), what(), "wrk is not installed"));
            return rows;
        }
        var reading = reading(bench, name());
        double saturated;
        try (var service = Alone.of(bench, Suite.CERTIFICATE_SERVICE)) {
            saturated = at(service, reading, bench, rows);
        }
        reading.asInTheSuite(Suite.CERTIFICATE_SERVICE, PATH, saturated).ifPresent(rows::add);
        rows.add(reading.besideTwin("/persons", "no token, no scope", saturated));
        return rows;
    }

    /** Reads of persons at random. */
    public static Saturation reading(Bench bench, String gate) throws SQLException {
        var ids = new PersonStock(bench).ids();
        return new Saturation(bench, gate, Wrk.Kind.READ, READER, seconds -> ids);
    }

    private double at(Alone service, Saturation reading, Bench bench, List<Row> rows) throws Exception {
        var address = service.address() + PATH;
        reading.warm(address);
        var saturated = reading.at(address, service.programs(bench));
        rows.add(saturated
                .row("saturation at the service, " + Saturation.CLIENTS + " clients")
                .aim("20,000/s, 36,000/s ideal"));
        rows.addAll(latencies(bench, address, new PersonStock(bench).ids(), saturated.perSecond()));
        try (var gateway =
                Gateway.of(bench.ground(), service.address(), bench.sizes().flags())) {
            var through = gateway.address() + PATH;
            reading.warm(through);
            var targets = service.programs(bench);
            targets.put("gateway", gateway.pid());
            rows.add(reading.at(through, targets)
                    .row("saturation through the gateway, " + Saturation.CLIENTS + " clients")
                    .beside("at the service", saturated.perSecond()));
        }
        return saturated.perSecond();
    }

    private List<Row> latencies(Bench bench, String address, Path ids, double saturation) {
        var plan = new Gatling.Plan(
                address,
                false,
                bench.ground().token(READER),
                ids,
                bench.sizes().rateBelow(saturation),
                bench.sizes().seconds());
        return Latencies.rows(name(), bench, plan, "p99 10 ms at 10,000/s, 3 ms ideal");
    }
}
