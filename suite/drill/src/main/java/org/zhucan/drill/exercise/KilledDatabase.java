// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Suite;

/** R2: the one PostgreSQL that all services and the sign-in stand on dies as by a power cut, and comes back. */
final class KilledDatabase implements Drill {

    private static final Duration BREATH = Duration.ofMillis(10);

    @Override
    public String code() {
        return "R2";
    }

    @Override
    public String what() {
        return "PostgreSQL killed and started again";
    }

    @Override
    public void run(Ground ground) {
        int kills = ground.extent().of(2, 10);
        var ledger = new ClientLedger();
        var random = ground.random();
        var database = ground.part(Suite.POSTGRESQL);
        try (var clerks =
                ground.clerks(ground.office().api(), ledger).at(BREATH).untilSentHome()) {
            for (int kill = 0; kill < kills; kill++) {
                Eventually.passes(Duration.ofMillis(500 + random.nextInt(1_500)));
                database.kill();
                ground.findings().fault();
                ground.recovery(database::start, ledger);
            }
            clerks.sendHome();
        }
        ground.check(ledger);
    }
}
