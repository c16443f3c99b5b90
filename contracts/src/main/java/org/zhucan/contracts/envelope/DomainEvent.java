// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.envelope;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened and that others may hear of. An event is a record; its components are the JSON data. Id, {@code recordedat} and
 * {@code sequence} are stamped by the outbox, so that no publisher can get them wrong.
 */
public interface DomainEvent {

    /** The CloudEvents type with its version, such as {@code org.zhucan.noun.past.v1}. */
    String type();

    /** Id of the aggregate that the event tells of. */
    String subject();

    /** The Kafka key, within which order holds: the person's id where there is one, else the aggregate's. */
    String key();

    /** When it happened, in business time. */
    Instant occurredAt();

    /** More CloudEvents extensions; names in lower case letters and digits, values without personal data. */
    default Map<String, String> extensions() {
        return Map.of();
    }
}
