// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Suite;

/** R1: certificate-service dies again and again among commands. */
final class KilledService implements Drill {

    private static final int COMMANDS_A_KILL = 25;
    private static final int WITHIN_MILLIS = 40;
    private static final Duration HEALED = Duration.ofSeconds(60);

    @Override
    public String code() {
        return "R1";
    }

    @Override
    public String what() {
        return "a service killed at random among commands";
    }

    @Override
    public void run(Ground ground) {
        int kills = ground.extent().of(20, 50);
        var ledger = new ClientLedger();
        var random = ground.random();
        var service = ground.part(Suite.CERTIFICATE_SERVICE);
        try (var clerks = ground.clerks(ground.office().api(), ledger).until(kills * COMMANDS_A_KILL)) {
            for (int kill = 1; kill <= kills; kill++) {
                int after = kill * (COMMANDS_A_KILL - 1);
                Eventually.holds(after + " requests answered", HEALED, () -> ledger.acknowledged() >= after);
                Eventually.passes(Duration.ofMillis(random.nextInt(WITHIN_MILLIS)));
                service.kill();
                ground.findings().fault();
                ground.recovery(service::start, ledger);
            }
            clerks.await();
        }
        ground.check(ledger);
    }
}
