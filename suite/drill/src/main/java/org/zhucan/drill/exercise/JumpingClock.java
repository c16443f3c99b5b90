// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.util.Map;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.fault.CodeFault;
import org.zhucan.drill.ledger.Clerks;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.ledger.ClientLedger.Kind;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Api.Reply;
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
        send(ledger, Kind.PERSON, office.api(late), office.clerk(), form, key);
        send(ledger, Kind.PERSON, office.api(early), office.clerk(), form, key);
        send(ledger, Kind.FACT, office.api(early), "civil-affairs", Clerks.lowIncome(form), key + "-fact");
    }

    /** A second time at another clock: the answer is the first one. */
    private static void send(ClientLedger ledger, Kind kind, Api api, String user, Map<String, ?> body, String key) {
        ledger.sends(kind, key);
        api.tryPost(user, kind.path(), body, key)
                .filter(Reply::acknowledged)
                .ifPresent(reply -> ledger.acknowledges(key, Clerks.madeBy(kind, reply)));
    }
}
