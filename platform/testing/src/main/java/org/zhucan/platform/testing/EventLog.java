// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The events of the service under test: those it has filed and those the broker has acknowledged. Whatever is read here must fit the
 * schema that is published for its type.
 */
public final class EventLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String COLUMNS =
            "position, event_id, type, subject, event_key, causation_id, traceparent, data";

    private EventLog() {}

    /** One event; {@code data} is what its readers get. */
    public record Entry(
            long position,
            UUID id,
            String type,
            String subject,
            String key,
            UUID causationId,
            String traceparent,
            JsonNode data) {}

    /** The latest event of the type for the subject, once the broker has it; fails after 20 seconds. */
    public static Entry await(String type, Object subject) {
        return Patience.until("event " + type + " of " + subject, PATIENCE, () -> sent(subject).stream()
                .filter(entry -> entry.type().equals(type))
                .reduce((earlier, later) -> later));
    }

    /** Everything that the broker has of the subject, in order. */
    public static List<Entry> sent(Object subject) {
        return read("select " + COLUMNS + " from event_log where subject = ? order by position", subject);
    }

    /** Everything committed of the subject, whether sent or waiting, in order. */
    public static List<Entry> filed(Object subject) {
        return read(
                "select * from (select " + COLUMNS + " from event_log union all select " + COLUMNS
                        + " from outbox) e where subject = ? order by position",
                subject);
    }

    /** Waits until no event waits. */
    public static void awaitEmptyOutbox() {
        Patience.until(
                "the outbox is empty",
                PATIENCE,
                () -> ZhucanServers.database().number("select count(*) from outbox") == 0);
    }

    private static List<Entry> read(String sql, Object subject) {
        return ZhucanServers.database().rows(sql, Objects.toString(subject)).stream()
                .map(EventLog::entry)
                .toList();
    }

    private static Entry entry(Map<String, Object> row) {
        try {
            var data = JSON.readTree((String) row.get("data"));
            EventSchemas.requireFit((String) row.get("type"), data);
            return new Entry(
                    (Long) row.get("position"),
                    (UUID) row.get("event_id"),
                    (String) row.get("type"),
                    (String) row.get("subject"),
                    (String) row.get("event_key"),
                    (UUID) row.get("causation_id"),
                    (String) row.get("traceparent"),
                    data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event's data is not JSON", e);
        }
    }
}
