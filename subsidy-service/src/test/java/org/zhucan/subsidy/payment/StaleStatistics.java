// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.util.List;
import java.util.Set;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/** What the planner believes while nobody has counted since the last small run: the next one has a handful of rows too. */
final class StaleStatistics {

    private static final List<String> TABLES = List.of(
            "entitlement",
            "entitlement_rate",
            "payee",
            "payment_request",
            "payment_run",
            "transfer",
            "payment_line",
            "bank_result");

    private StaleStatistics() {}

    /** A run of a few people, paid and counted; from now on the tables are counted by nobody but the service itself. */
    static void ofSmallRuns() {
        var programme = County.aProgramme();
        County.appropriate(programme, "6000.00");
        ManyPeople.granted(programme, 3);
        var run = County.aRun(programme, false);
        County.toDispatched(run);
        Bank.upload(run, Bank.answer(run, Set.of())).then().statusCode(200);
        for (var table : TABLES) {
            ZhucanServers.database().run("alter table " + table + " set (autovacuum_enabled = false)");
            ZhucanServers.database().run("analyze " + table);
        }
    }

    static void forgotten() {
        for (var table : TABLES) {
            ZhucanServers.database().run("alter table " + table + " reset (autovacuum_enabled)");
        }
    }
}
