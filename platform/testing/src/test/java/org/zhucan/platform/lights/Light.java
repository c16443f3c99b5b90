// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.lights.LightEvent.LightState;
import org.zhucan.platform.lights.LightEvent.LightSwitched;
import org.zhucan.platform.security.Scopes;

/** A light that can be switched. */
@Entity
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
class Light {

    static final String DIVISION = "522799000000";

    @Id
    private UUID id;

    @Version
    private int version;

    private boolean lit;
    private int switched;
    private String divisionCode;

    protected Light() {}

    Light(UUID id) {
        this.id = id;
        this.divisionCode = DIVISION;
    }

    LightSwitched flip(Instant at) {
        lit = !lit;
        switched++;
        return new LightSwitched(new LightState(id, lit, switched, divisionCode), at);
    }
}
