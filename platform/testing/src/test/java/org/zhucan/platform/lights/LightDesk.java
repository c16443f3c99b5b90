// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.zhucan.platform.outbox.Outbox;

/** Switches lights. */
@ApplicationScoped
@Transactional(MANDATORY)
class LightDesk {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    LightDesk(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    void install(UUID id) {
        entities.persist(new Light(id));
        entities.flush();
    }

    void flip(UUID id) {
        var light = entities.find(Light.class, id, LockModeType.PESSIMISTIC_WRITE);
        outbox.publish(light.flip(clock.instant()));
    }
}
