// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.nio.file.Path;
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
        var ids = stock.ids();
        var reading = new Saturation(bench, name(), Wrk.Kind.READ, READER, seconds -> ids);
        var service = bench.ground().address(Suite.CERTIFICATE_SERVICE) + PATH;
        var saturated = reading.at(service, CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE));
        rows.add(saturated
                .row("saturation at the service, " + Saturation.CLIENTS + " clients")
                .aim("20,000/s, 36,000/s ideal"));
        rows.addAll(latencies(bench, service, ids, saturated.perSecond()));
        try (var gateway = Gateway.of(bench.ground(), service, "")) {
            var targets = CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE);
            targets.put("gateway", gateway.pid());
            rows.add(reading.at(gateway.address() + PATH, targets)
                    .row("saturation through the gateway, " + Saturation.CLIENTS + " clients")
                    .beside("at the service", saturated.perSecond()));
        }
        if (!bench.sizes().flags().isEmpty()) {
            rows.add(reading.withOtherFlags(PATH, saturated.perSecond()));
        }
        rows.add(reading.besideTwin("/persons", "no token, no scope", saturated.perSecond()));
        return rows;
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
