// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.ArrayList;
import java.util.List;
import org.zhucan.bench.Bench;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.process.ProcessTable;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;

/** P22: memory that is resident after the first request, after the writes of P5, and of the whole suite. */
public final class MemoryGate implements Gate {

    @Override
    public String name() {
        return "P22";
    }

    @Override
    public String what() {
        return "memory";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var ground = bench.ground();
        ground.only();
        ground.only(Suite.CERTIFICATE_SERVICE);
        var service = ground.suite().part(Suite.CERTIFICATE_SERVICE);
        var rows = new ArrayList<Row>();
        rows.add(row("certificate-service after its first answer", megabytes(service), "300 MB, 180 MB ideal"));
        if (bench.wrk().isPresent()) {
            WriteGate.writing(bench, name())
                    .at(
                            ground.address(Suite.CERTIFICATE_SERVICE) + WriteGate.PATH,
                            CpuTargets.parts(bench, Suite.CERTIFICATE_SERVICE));
            rows.add(row("certificate-service after P5", megabytes(service), "600 MB, 400 MB ideal"));
        }
        ground.only(Suite.CERTIFICATE_SERVICE, Suite.SUBSIDY_SERVICE, Suite.REHAB_SERVICE, Suite.EMPLOYMENT_SERVICE);
        double whole = 0;
        for (var part : ground.suite().parts()) {
            var each = megabytes(part);
            if (each > 0) {
                whole += each;
                rows.add(row(part.name(), each, ""));
            }
        }
        rows.add(row("the whole suite", whole, "3,500 MB, 2,500 MB ideal")
                .note("PostgreSQL's shared pages are counted once for each of its processes"));
        return rows;
    }

    private Row row(String what, double megabytes, String aim) {
        return Row.of(name(), what, megabytes, "MB").aim(aim).command("VmRSS of the process and its children");
    }

    private static double megabytes(Part part) {
        return ProcessTable.residentOfTreeKb(part.pid()) / 1024.0;
    }
}
