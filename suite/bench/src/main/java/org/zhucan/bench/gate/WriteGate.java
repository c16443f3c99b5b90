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
        new PersonStock(bench).fill();
        if (bench.wrk().isEmpty()) {
            return List.of(Row.notRun(name(), what(), "wrk is not installed"));
        }
        var rows = new ArrayList<Row>();
        var writing = writing(bench, name());
        bench.ground().only();
        var bare = new BareRegistration(bench).row(name());
        rows.add(bare);
        double saturated;
        try (var service = Alone.of(bench, Suite.CERTIFICATE_SERVICE)) {
            saturated = at(service, writing, bench, rows, bare.value());
        }
        writing.asInTheSuite(Suite.CERTIFICATE_SERVICE, PATH, saturated).ifPresent(rows::add);
        rows.add(writing.besideTwin("/persons", "one row and no more", saturated));
        return rows;
    }

    private double at(Alone service, Saturation writing, Bench bench, List<Row> rows, double bare) throws Exception {
        var address = service.address() + PATH;
        writing.warm(address);
        var targets = service.programs(bench);
        targets.put("kafka", bench.ground().suite().part(Suite.KAFKA).pid());
        var saturated = writing.at(address, targets);
        rows.add(saturated
                .row("saturation, " + Saturation.CLIENTS + " clients")
                .aim("6,000/s, 12,000/s ideal")
                .beside("bare SQL", bare));
        int rate = bench.sizes().rateBelow(saturated.perSecond());
        int seconds = bench.sizes().seconds();
        var lines = new PersonStock(bench).registrations(Gatling.requests(rate, seconds));
        var plan = new Gatling.Plan(address, true, bench.ground().token(WRITER), lines, rate, seconds);
        rows.addAll(Latencies.rows(name(), bench, plan, "p99 40 ms, 15 ms ideal"));
        return saturated.perSecond();
    }

    /** Registrations of people who are new each time. */
    public static Saturation writing(Bench bench, String gate) {
        return new Saturation(bench, gate, Wrk.Kind.POST, WRITER, new PersonStock(bench)::registrationsForSeconds);
    }
}
