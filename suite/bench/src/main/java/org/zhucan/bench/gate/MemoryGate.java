// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.ArrayList;
import java.util.List;
import org.zhucan.bench.Bench;
import org.zhucan.bench.machine.ProcessTree;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.process.ProcessTable;
import org.zhucan.launcher.suite.Suite;

/**
 * P22: memory that is resident after the first request and after the writes of P5, and that of the whole suite, in which
 * a page that several processes share is counted once.
 */
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
        var rows = new ArrayList<Row>();
        try (var service = Alone.of(bench, Suite.CERTIFICATE_SERVICE)) {
            rows.add(resident("certificate-service after its first answer", service, "300 MB, 180 MB ideal"));
            if (bench.wrk().isPresent()) {
                var writing = WriteGate.writing(bench, name());
                writing.warm(service.address() + WriteGate.PATH);
                writing.at(service.address() + WriteGate.PATH, service.programs(bench));
                rows.add(resident("certificate-service after P5", service, "600 MB, 400 MB ideal"));
            }
        }
        ground.only(Suite.CERTIFICATE_SERVICE, Suite.SUBSIDY_SERVICE, Suite.REHAB_SERVICE, Suite.EMPLOYMENT_SERVICE);
        double whole = 0;
        for (var part : ground.suite().parts()) {
            var each = ProcessTree.shareKb(part.pid()) / 1024.0;
            if (each > 0) {
                whole += each;
                rows.add(share(part.name(), each));
            }
        }
        rows.add(share("the whole suite", whole).aim("3,500 MB, 2,500 MB ideal"));
        return rows;
    }

    private Row resident(String what, Alone service, String aim) {
        return Row.of(name(), what, ProcessTable.residentKb(service.process().pid()) / 1024.0, "MB")
                .aim(aim)
                .command("VmRSS of the process");
    }

    private Row share(String what, double megabytes) {
        return Row.of(name(), what, megabytes, "MB").command("Pss of the process and its children");
    }
}
