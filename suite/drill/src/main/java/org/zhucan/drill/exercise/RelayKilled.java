// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.fault.CodeFault;
import org.zhucan.drill.fault.CodeFault.At;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.PartState;
import org.zhucan.launcher.suite.Suite;

/** R4: the relay dies after Kafka has a batch and before the outbox is emptied of it, so that everything is sent twice. */
final class RelayKilled implements Drill {

    private static final String RELAY = "org.zhucan.platform.outbox.RelayBatch";
    private static final Duration BREATH = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String code() {
        return "R4";
    }

    @Override
    public String what() {
        return "the relay killed between Kafka's acknowledgement and the delete";
    }

    @Override
    public void run(Ground ground) {
        int kills = ground.extent().of(1, 5);
        var ledger = new ClientLedger();
        var random = ground.random();
        var service = ground.part(Suite.CERTIFICATE_SERVICE);
        var twiceBefore = SentEvents.of(ground.office()).sentTwice();
        try (var clerks =
                ground.clerks(ground.office().api(), ledger).at(BREATH).untilSentHome()) {
            for (int kill = 0; kill < kills; kill++) {
                var batch = 2 + random.nextInt(20);
                service.stop();
                ground.startFaulty(service, CodeFault.kill(RELAY, "move", At.ENTRY, batch));
                Eventually.holds("the relay dies", PATIENCE, () -> service.state() == PartState.FAILED);
                ground.findings().fault();
                ground.recovery(service::start, ledger);
            }
            clerks.sendHome();
        }
        ground.check(ledger);
        var sent = SentEvents.of(ground.office());
        ground.findings().require(sent.sentTwice() > twiceBefore, "no event was sent twice, so nothing was proved");
        ground.findings().violation(sent.outOfOrder());
    }
}
