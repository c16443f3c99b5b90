// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Suite;

/** R3: Kafka dies for a minute. Clerks work on, and what they did arrives afterwards. */
final class KilledBroker implements Drill {

    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(200);

    @Override
    public String code() {
        return "R3";
    }

    @Override
    public String what() {
        return "Kafka killed for a minute";
    }

    @Override
    public void run(Ground ground) {
        var ledger = new ClientLedger();
        var broker = ground.part(Suite.KAFKA);
        try (var clerks =
                ground.clerks(ground.office().api(), ledger).at(BREATH).untilSentHome()) {
            broker.kill();
            ground.findings().fault();
            int before = ledger.acknowledged();
            Eventually.passes(OUTAGE);
            ground.findings().require(ledger.acknowledged() > before, "nobody was answered while Kafka was away");
            ground.findings()
                    .require(
                            ground.office().count("certificate", "outbox") > 0,
                            "nothing waited in the outbox while Kafka was away");
            broker.start();
            clerks.sendHome();
        }
        ground.check(ledger);
    }
}
