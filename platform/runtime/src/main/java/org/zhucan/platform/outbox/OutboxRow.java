// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** One event that waits to be sent, and its form on the wire: CloudEvents 1.0. */
record OutboxRow(
        long position,
        UUID eventId,
        String type,
        String subject,
        String key,
        OffsetDateTime occurredAt,
        OffsetDateTime recordedAt,
        Map<String, String> extensions,
        String traceparent,
        UUID causationId,
        String data) {

    static final String COLUMNS =
            "position, event_id, type, subject, event_key, occurred_at, recorded_at, extensions, traceparent, causation_id, data";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getString("event_key"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                texts(row.getString("extensions")),
                row.getString("traceparent"),
                row.getObject("causation_id", UUID.class),
                row.getString("data"));
    }

    private static Map<String, String> texts(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("Extensions in the outbox are not JSON texts", e);
        }
    }

    /** The sequence is the position, padded so that texts compare as numbers. */
    CloudEvent event(URI source) {
        var event = CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withType(type)
                .withSource(source)
                .withSubject(subject)
                .withTime(occurredAt)
                .withExtension("sequence", "%019d".formatted(position))
                .withExtension("recordedat", recordedAt.toString())
                .withExtension("traceparent", traceparent)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        if (causationId != null) {
            event.withExtension("causationid", causationId.toString());
        }
        extensions.forEach(event::withExtension);
        return event.build();
    }
}
