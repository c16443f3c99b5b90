// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of a plan is done, one JSON line each, so that an interrupted replay goes on where it stopped: commands, and the
 * ids that the suite gave to the plan's references. It holds no personal data. A last line cut off by a crash is
 * dropped; its command is then sent again with the same key, which changes nothing.
 */
class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FINISHED = "finished";

    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final BufferedWriter writer;
    private String plan;

    private Journal(Path file) throws IOException {
        if (Files.exists(file)) {
            readAndMend(file);
        }
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** @throws ReplayStopped when the journal belongs to another plan */
    static Journal open(Path file, String plan) {
        try {
            var journal = new Journal(file);
            if (journal.plan == null) {
                journal.append(JSON.createObjectNode().put("plan", plan));
            } else if (!journal.plan.equals(plan)) {
                journal.close();
                throw new ReplayStopped("The data was begun with another county pack, or another version of this one;"
                        + " start from empty data to replay this one");
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isDone(String step) {
        return done.contains(step);
    }

    boolean isFinished() {
        return done.contains(FINISHED);
    }

    Optional<String> id(String reference) {
        return Optional.ofNullable(ids.get(reference));
    }

    /** The id that the suite gave to a reference of the plan. */
    String require(String reference) {
        return id(reference).orElseThrow(() -> new ReplayStopped("Nothing is known as " + reference + " yet"));
    }

    /** The reference under which an id is kept. */
    Optional<String> referenceOf(String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void done(String step) {
        done(step, Map.of());
    }

    void done(String step, Map<String, String> newIds) {
        var line = JSON.createObjectNode().put("done", step);
        var learned = line.putObject("ids");
        newIds.forEach(learned::put);
        append(line);
        ids.putAll(newIds);
        done.add(step);
    }

    void finish() {
        done(FINISHED);
    }

    private synchronized void append(ObjectNode line) {
        try {
            writer.write(line.toString());
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the replay cannot be written", e);
        }
    }

    private void readAndMend(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            Files.writeString(file, whole, StandardCharsets.UTF_8);
        }
        whole.lines().forEach(this::read);
    }

    private void read(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (entry.has("plan")) {
                plan = entry.get("plan").asText();
            }
            entry.path("ids")
                    .properties()
                    .forEach(id -> ids.put(id.getKey(), id.getValue().asText()));
            if (entry.has("done")) {
                done.add(entry.get("done").asText());
            }
        } catch (JsonProcessingException e) {
            throw new ReplayStopped("The journal of the replay is damaged; start from empty data", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
