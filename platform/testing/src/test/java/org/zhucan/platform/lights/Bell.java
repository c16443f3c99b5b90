// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.platform.lights.LightEvent.BellRang;
import org.zhucan.platform.lights.LightEvent.LightSwitched;
import org.zhucan.platform.outbox.Outbox;

/** Rings once for each switching and tells so; it reads from the board how often the light was switched. */
@ApplicationScoped
class Bell implements EventEffect {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    Bell(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(LightSwitched.TYPE);
    }

    @Override
    public void on(ReceivedEvent event) {
        var light = event.as(LightSwitched.class).light();
        entities.createNativeQuery(
                        "insert into bell (id, light_id, event_id, switched_on_the_board) values (?1, ?2, ?3, ?4)")
                .setParameter(1, Ids.next())
                .setParameter(2, light.id())
                .setParameter(3, event.id())
                .setParameter(4, entities.find(BoardLight.class, light.id()).switched())
                .executeUpdate();
        outbox.publish(new BellRang(light, clock.instant()));
    }
}
