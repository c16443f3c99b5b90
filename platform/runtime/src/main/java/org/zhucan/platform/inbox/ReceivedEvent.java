// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.zhucan.platform.outbox.EventData;

/**
 * An event as it came from Kafka.
 *
 * @param id unique for ever; a second record with this id is a redelivery
 * @param type such as {@code org.zhucan.noun.past.v1}
 * @param source the publisher, such as {@code /name-service}
 * @param subject id of the aggregate that the event tells of
 * @param key the Kafka key; order holds within it
 * @param sequence zero-padded position at the publisher; compare as text, within one source and subject only
 * @param time when it happened, in business time
 * @param extensions the other CloudEvents extensions, in lower case
 * @param data the JSON document
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        String subject,
        String key,
        String sequence,
        Instant time,
        Map<String, String> extensions,
        byte[] data) {

    /** The data as a record of {@code contracts}; fields unknown here are skipped, since a type may grow. */
    public <T> T as(Class<T> type) {
        return EventData.read(data, type);
    }

    /** Whether this event is newer than the one a projection row was last written from ({@code null}: nothing was). */
    public boolean newerThan(String lastSequence) {
        return lastSequence == null || sequence.compareTo(lastSequence) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceivedEvent that && id.equals(that.id) && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** Without the data, which is not for logs. */
    @Override
    public String toString() {
        return type + " " + id + " of " + subject + " at " + sequence;
    }
}
