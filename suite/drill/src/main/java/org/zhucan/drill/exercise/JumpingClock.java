// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.util.List;
import java.util.Map;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.fault.CodeFault;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.ledger.ClientLedger.Kind;
import org.zhucan.drill.office.Api;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;

/** R19, in part: two processes of one service whose clocks are two hours apart take turns at one person, so that time jumps to and fro. */
final class JumpingClock implements Drill {

    private static final long HOUR = 3_600;

    @Override
    public String code() {
        return "R19";
    }

    @Override
    public String what() {
        return "clocks that jump an hour forth and back between commands";
    }

    @Override
    public void run(Ground ground) {
        int persons = ground.extent().of(20, 500);
        var ledger = new ClientLedger();
        var early = ground.replica(Suite.CERTIFICATE_SERVICE, CodeFault.clockMovedBy(-HOUR));
        var late = ground.replica(Suite.CERTIFICATE_SERVICE, CodeFault.clockMovedBy(HOUR));
        try {
            ground.findings().fault();
            ground.findings().fault();
            for (int i = 0; i < persons; i++) {
                one(ground, ledger, early, late, ground.name() + "-" + i);
            }
        } finally {
            early.stop();
            late.stop();
        }
        ground.check(ledger);
        ground.findings().violation(SentEvents.of(ground.office()).outOfOrder());
    }

    private static void one(Ground ground, ClientLedger ledger, Part early, Part late, String key) {
        var office = ground.office();
        var form = ground.newcomers().next();
        person(ledger, office.api(late), office.clerk(), form, key);
        person(ledger, office.api(early), office.clerk(), form, key);
        var list = Map.of(
                "kind",
                "LOW_INCOME",
                "source",
                "low income list",
                "rows",
                List.of(Map.of("idNumber", form.get("idNumber"), "from", "2015-01-01")));
        ledger.sends(Kind.FACT, key + "-fact");
        var recorded = office.api(early).tryPost("civil-affairs", "/api/v1/facts/batches", list, key + "-fact");
        var fact = recorded.map(
                reply -> reply.body().get("results").get(0).get("factId").asText());
        ledger.answered(key + "-fact", recorded, fact.orElse(null));
    }

    /** The second time at another clock: the answer is the first one. */
    private static void person(ClientLedger ledger, Api api, String clerk, Map<String, Object> form, String key) {
        ledger.sends(Kind.PERSON, key);
        var reply = api.tryPost(clerk, "/api/v1/persons", form, key);
        ledger.answered(
                key,
                reply,
                reply.filter(Api.Reply::acknowledged).map(Api.Reply::id).orElse(null));
    }
}
