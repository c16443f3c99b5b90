// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published JSON Schemas of events, as resources {@code schemas/<type>.json}. A type of a test's own may have none. */
final class EventSchemas {

    private static final Map<String, Optional<JsonSchema>> READ = new ConcurrentHashMap<>();

    private EventSchemas() {}

    static void requireFit(String type, JsonNode data) {
        READ.computeIfAbsent(type, EventSchemas::read).ifPresent(schema -> assertThat(schema.validate(data))
                .as("where the data of " + type + " departs from its schema")
                .isEmpty());
    }

    private static Optional<JsonSchema> read(String type) {
        var resource = "schemas/" + type + ".json";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return Optional.ofNullable(file)
                    .map(schema -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(
                                    schema,
                                    SchemaValidatorsConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
