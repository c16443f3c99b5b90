// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;
import org.zhucan.platform.web.Titles;

/** Imports to read: within the caller's division, and each only under its own kind's address. */
@ApplicationScoped
public class Imports {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final ImportTable table;
    private final Jobs jobs;
    private final Titles titles;
    private final ObjectMapper json;

    Imports(ImportTable table, Jobs jobs, Titles titles, ObjectMapper json) {
        this.table = table;
        this.jobs = jobs;
        this.titles = titles;
        this.json = json;
    }

    public Import require(String kind, UUID id) {
        return table.require(kind, id);
    }

    public ImportView view(Import shown) {
        var job = jobs.view(shown.jobId());
        return ImportView.of(shown, new ImportView.Progress(job.id(), job.state(), job.chunks(), job.done()));
    }

    public Page<ImportView> page(String kind, String after, Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? BEGINNING : Keyset.decodeOne(after, UUID::fromString);
        return Keyset.page(table.list(kind, place, size), size, this::view, last -> Keyset.encode(last.id()));
    }

    /** What is wrong, by line; a row may have several errors, one a column. */
    public Page<RowErrorView> errors(String kind, UUID id, String after, Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? new Place(0, "") : Keyset.decodeOne(after, Place::parse);
        var found = table.errors(require(kind, id).id(), place.line(), place.pointer(), size);
        return Keyset.page(found, size, this::shown, last -> Keyset.encode(last.line() + " " + last.pointer()));
    }

    /** Every staged row with what became of it, one JSON object a line; rows that could not be read stand among the errors alone. */
    public byte[] results(String kind, UUID id) {
        var lines = new StringBuilder();
        for (var result : table.results(require(kind, id))) {
            lines.append(written(result)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private RowErrorView shown(RowError error) {
        var message = new RowErrorView.Message(titles.zh(error.code()), titles.en(error.code()));
        return new RowErrorView(error.line(), error.pointer(), error.code(), message);
    }

    private String written(RowResultView result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A result cannot be written as JSON", impossible);
        }
    }

    private record Place(int line, String pointer) {
        static Place parse(String text) {
            var space = text.indexOf(' ');
            return new Place(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
        }
    }
}
