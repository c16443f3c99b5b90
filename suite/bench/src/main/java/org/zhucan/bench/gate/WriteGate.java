// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.ArrayList;
import java.util.List;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.PersonStock;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** P5: a person registered: row, household, audit entry, event and idempotency key in one transaction. */
public final class WriteGate implements Gate {

    static final String PATH = "/api/v1/persons";
    private static final String WRITER = "township-clerk";

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
        var writing = writing(bench, name());
        var service = bench.ground().address(Suite.CERTIFICATE_SERVICE) + PATH;
        var targets = CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE);
        targets.put("kafka", bench.ground().suite().part(Suite.KAFKA).pid());
        var saturated = writing.at(service, targets);
        rows.add(saturated.row("saturation, " + Saturation.CLIENTS + " clients").aim("6,000/s, 12,000/s ideal"));
        int rate = bench.sizes().rateBelow(saturated.perSecond());
        var lines = stock.registrations(Gatling.requests(rate, bench.sizes().seconds()));
        rows.addAll(Latencies.rows(
                name(),
                bench,
                new Gatling.Plan(
                        service,
                        true,
                        bench.ground().token(WRITER),
                        lines,
                        rate,
                        bench.sizes().seconds()),
                "p99 40 ms, 15 ms ideal"));
        if (!bench.sizes().flags().isEmpty()) {
            rows.add(writing.withOtherFlags(PATH, saturated.perSecond()));
        }
        rows.add(writing.besideTwin("/persons", "one row and no more", saturated.perSecond()));
        return rows;
    }

    /** Registrations of people who are new each time. */
    static Saturation writing(Bench bench, String gate) {
        return new Saturation(bench, gate, Wrk.Kind.POST, WRITER, new PersonStock(bench)::registrationsForSeconds);
    }
}
