// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * An event's data as JSON: the record's components under their own names, dates in ISO form, nothing for an absent value. It has a mapper
 * of its own, so that no setting of an HTTP API changes what was published.
 */
public final class EventData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_ABSENT, NON_ABSENT))
            .build();

    private EventData() {}

    /** The JSON text of an event record. */
    public static String write(Object event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.getClass().getName() + " has no JSON form", e);
        }
    }

    /** Reads a record back; throws {@link IllegalArgumentException} for data that does not fit it, without repeating the data. */
    public static <T> T read(byte[] data, Class<T> type) {
        try {
            return JSON.readValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data is not a " + type.getSimpleName() + ": "
                    + e.getClass().getSimpleName());
        } catch (IOException e) {
            throw new IllegalArgumentException("The data cannot be read", e);
        }
    }
}
