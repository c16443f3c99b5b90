// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.util.List;
import org.zhucan.drill.Drill;

/** Every drill, the quick ones first. */
public final class Drills {

    private static final List<Drill> ALL = List.of(
            new InjectedViolation(),
            new RepeatedRequests(),
            new PayOnceRace(),
            new LastYuan(),
            new KilledInEachPhase(),
            new KilledInARun(),
            new RelayKilled(),
            new FrozenRelay(),
            new RebalanceStorm(),
            new JumpingClock(),
            new BadLine(),
            new KilledDatabase(),
            new KilledService(),
            new KilledBroker());

    private Drills() {}

    public static List<Drill> all() {
        return ALL;
    }
}
