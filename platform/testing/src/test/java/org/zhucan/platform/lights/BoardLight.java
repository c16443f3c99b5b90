// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.platform.lights.LightEvent.LightState;

/** A light as the board shows it, a row of the projection. */
@Entity
class BoardLight {

    @Id
    private UUID id;

    private boolean lit;
    private int switched;
    private String lastSequence;

    protected BoardLight() {}

    BoardLight(UUID id) {
        this.id = id;
    }

    void show(LightState light, ReceivedEvent event) {
        if (event.newerThan(lastSequence)) {
            lit = light.lit();
            switched = light.switched();
            lastSequence = event.sequence();
        }
    }

    int switched() {
        return switched;
    }
}
