// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.lights.LightEvent.LightState;
import org.zhucan.platform.lights.LightEvent.LightSwitched;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;

/** What the tests do with lights, in words. */
@ApplicationScoped
class Lights {

    static final Duration SOON = Duration.ofSeconds(30);

    private static final Instant NOON = Instant.parse("2024-03-01T04:00:00Z");

    private final LightDesk desk;

    Lights(LightDesk desk) {
        this.desk = desk;
    }

    UUID install() {
        var id = Ids.next();
        inTransaction(() -> desk.install(id));
        return id;
    }

    void flip(UUID id) {
        inTransaction(() -> desk.flip(id));
    }

    void inTransaction(Runnable work) {
        SystemWork.run("test", () -> QuarkusTransaction.requiringNew().run(work));
    }

    /** The nth switching of a light that another service owns. */
    static LightSwitched switched(UUID light, int nth) {
        return new LightSwitched(new LightState(light, nth % 2 == 1, nth, Light.DIVISION), NOON);
    }

    /** How often the board has seen the light switched; 0 where it does not show it. */
    static long onTheBoard(UUID light) {
        return ZhucanServers.database()
                .number("select coalesce(max(switched), 0) from board_light where id = ?", light);
    }

    static void awaitOnTheBoard(UUID light, int switched) {
        Patience.until("the board shows " + switched, SOON, () -> onTheBoard(light) == switched);
    }

    static long bells(UUID light) {
        return ZhucanServers.database().number("select count(*) from bell where light_id = ?", light);
    }

    static long parked(UUID light) {
        return ZhucanServers.database()
                .number(
                        "select count(*) from parked_event where status = 'PARKED' and event_key = ?",
                        light.toString());
    }

    static void awaitParked(UUID light, int events) {
        Patience.until(events + " events are parked", SOON, () -> parked(light) == events);
    }
}
