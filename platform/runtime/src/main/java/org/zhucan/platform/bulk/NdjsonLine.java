// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Consumer;

/** Reads one line of NDJSON: an object whose members are texts or whole numbers; null is absent. */
final class NdjsonLine implements ImportFile.LineFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Set<String> columns;

    NdjsonLine(Set<String> columns) {
        this.columns = columns;
    }

    @Override
    public void read(String text, int line, Consumer<ImportRow> row, Consumer<RowError> unreadable) {
        var object = parsed(text);
        if (object == null || !object.isObject()) {
            unreadable.accept(new RowError(line, "", "row-unreadable"));
            return;
        }
        var values = new HashMap<String, String>();
        var made = new ImportRow(line, values);
        object.properties().forEach(member -> take(member.getKey(), member.getValue(), values, made));
        row.accept(made);
    }

    private void take(String name, JsonNode value, HashMap<String, String> values, ImportRow row) {
        if (!columns.contains(name) && !name.equals(ImportRow.KEY)) {
            row.refuse("", "field-unknown"); // the name is not repeated: it may be anything
        } else if (value.isTextual() || value.isIntegralNumber()) {
            var text = value.asText().strip();
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        } else if (!value.isNull()) {
            values.put(name, "");
            row.refuse(name, "field-type");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return null;
        }
    }
}
