// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.platform.inbox.Projection;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.platform.lights.LightEvent.LightSwitched;

/** Shows every light; a light that is broken makes it fail until somebody mends it. */
@ApplicationScoped
class Board implements Projection {

    private final EntityManager entities;
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    Board(EntityManager entities) {
        this.entities = entities;
    }

    void breakLight(UUID id) {
        broken.add(id);
    }

    void mendLight(UUID id) {
        broken.remove(id);
    }

    @Override
    public Set<String> types() {
        return Set.of(LightSwitched.TYPE);
    }

    @Override
    public void apply(ReceivedEvent event) {
        var light = event.as(LightSwitched.class).light();
        if (broken.contains(light.id())) {
            throw new IllegalStateException("The light is broken");
        }
        var shown = entities.find(BoardLight.class, light.id());
        if (shown == null) {
            shown = new BoardLight(light.id());
            shown.show(light, event);
            entities.persist(shown);
        } else {
            shown.show(light, event);
        }
    }

    @Override
    public void clear() {
        entities.createQuery("delete from BoardLight").executeUpdate();
    }
}
