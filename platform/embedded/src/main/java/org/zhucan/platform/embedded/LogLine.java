// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a log for people. Our applications write one JSON object a line; what others write is text and stays as it is. */
public final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    /** Time, level, trace, logger, message, and the exception, if there is one, in the lines below. */
    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            return entry.path("message").isTextual() && entry.path("level").isTextual() ? text(entry) : line;
        } catch (JsonProcessingException cutOff) {
            return line;
        }
    }

    private static String text(JsonNode entry) {
        StringBuilder text = new StringBuilder(entry.path("timestamp").asText())
                .append(String.format(" %-5s", entry.path("level").asText()));
        if (entry.at("/trace/traceId").isTextual()) {
            text.append(' ').append(entry.at("/trace/traceId").asText());
        }
        text.append(" [").append(entry.path("logger").asText()).append("] ");
        text.append(entry.path("message").asText());
        if (entry.path("exception").isTextual()) {
            text.append('\n').append(entry.path("exception").asText().strip());
        }
        return text.toString();
    }
}
