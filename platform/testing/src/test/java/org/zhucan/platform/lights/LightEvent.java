// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/** What the cinema tells of its lights. */
sealed interface LightEvent extends DomainEvent {

    LightState light();

    @Override
    default String subject() {
        return light().id().toString();
    }

    @Override
    default String key() {
        return light().id().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("division", light().division());
    }

    record LightState(UUID id, boolean lit, int switched, String division) {}

    record LightSwitched(LightState light, Instant occurredAt) implements LightEvent {
        static final String TYPE = "org.zhucan.cinema.light.switched.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    record BellRang(LightState light, Instant occurredAt) implements LightEvent {
        static final String TYPE = "org.zhucan.cinema.bell.rang.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
