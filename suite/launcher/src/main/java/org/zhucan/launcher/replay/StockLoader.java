// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhucan.launcher.plan.Command.Ref;
import org.zhucan.launcher.plan.OpeningStock;
import org.zhucan.launcher.plan.OpeningStock.Table;

/**
 * Brings in the opening stock: each file is sent by the reviewer, checked by the suite, approved by the approver and
 * applied; what its rows became is kept in the journal. Every step has a key of its own, so that a broken-off load goes
 * on where it stopped.
 */
class StockLoader {

    private static final String REVIEWER = "county-reviewer";
    private static final String APPROVER = "county-approver";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteClient suite;
    private final Journal journal;
    private final UnaryOperator<String> key;
    private final TokenCache users;
    private final Pause pause;

    /** @param key the Idempotency-Key of a step, the same in every run */
    StockLoader(SuiteClient suite, Journal journal, UnaryOperator<String> key, TokenCache users, Pause pause) {
        this.suite = suite;
        this.journal = journal;
        this.key = key;
        this.users = users;
        this.pause = pause;
    }

    /** @param rest waits until every service has heard of what was brought in: the next file may be about it */
    void load(OpeningStock stock, Runnable rest) {
        for (var table : stock.tables()) {
            var step = "stock " + table.kind();
            if (!journal.isDone(step)) {
                var ids = load(table, stock);
                rest.run();
                journal.done(step, ids);
            }
        }
        charge(stock);
    }

    private Map<String, String> load(Table table, OpeningStock stock) {
        var step = "stock " + table.kind();
        var imports = "/" + table.kind() + "/imports";
        var sent = suite.call(Request.upload(REVIEWER, imports, csv(table), key.apply(step + " sent")));
        var path = imports + "/" + sent.body().path("id").asText();
        var checked = await(path, "RECEIVED");
        requireEveryRowGood(checked, path, table);
        if (checked.path("state").asText().equals("CHECKED")) {
            Desk.change(
                    suite,
                    Request.post(APPROVER, path + "/approve", Map.of(), key.apply(step + " approved")),
                    path,
                    null);
        }
        requireEveryRowGood(await(path, "CHECKED", "APPROVED"), path, table);
        return wanted(path, stock);
    }

    /** Waits as long as the import is in one of the states. */
    private JsonNode await(String path, String... states) {
        var waited = Duration.ZERO;
        while (true) {
            var shown = suite.call(Request.get(REVIEWER, path)).body();
            if (!List.of(states).contains(shown.path("state").asText())) {
                return shown;
            }
            if (List.of("FAILED", "CANCELLED")
                            .contains(shown.path("job").path("state").asText())
                    || waited.compareTo(PATIENCE) > 0) {
                throw new ReplayStopped("The import " + path + " is still "
                        + shown.path("state").asText() + ", its job "
                        + shown.path("job").path("state").asText());
            }
            pause.take(PAUSE);
            waited = waited.plus(PAUSE);
        }
    }

    private void requireEveryRowGood(JsonNode shown, String path, Table table) {
        if (shown.path("refused").asInt() > 0
                || shown.path("rows").asInt() != table.rows().size()) {
            var first = suite.call(Request.get(REVIEWER, path + "/errors?limit=1"))
                    .body()
                    .path("items")
                    .path(0);
            throw new ReplayStopped("Of " + table + " " + shown.path("refused").asText()
                    + " rows were refused, the first in line "
                    + first.path("line").asText() + ": " + first.path("code").asText() + "; see GET /api/v1" + path
                    + "/errors");
        }
    }

    /** What the rows became that the plan refers to later. */
    private Map<String, String> wanted(String path, OpeningStock stock) {
        var ids = new HashMap<String, String>();
        for (var line : suite.lines(Request.get(REVIEWER, path + "/results"))) {
            var row = read(line);
            if (stock.referredTo().contains(row.path("key").asText())) {
                ids.put(row.path("key").asText(), row.path("id").asText());
            }
        }
        return ids;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ReplayStopped("The results of an import cannot be read", e);
        }
    }

    /** Says at the sign-in for whom each helper acts, and lets them sign in anew. */
    private void charge(OpeningStock stock) {
        var step = "stock charges";
        if (!stock.charges().isEmpty() && !journal.isDone(step)) {
            stock.charges()
                    .forEach((user, persons) -> users.actFor(
                            user,
                            persons.stream().distinct().map(journal::require).toList()));
            journal.done(step);
        }
    }

    private byte[] csv(Table table) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(table.columns());
            for (var row : table.rows()) {
                writer.writeRecord(row.stream().map(this::field).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String field(Object value) {
        return value instanceof Ref ref ? journal.require(ref.name()) : (String) value;
    }
}
