// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.sql.Sql;

/** The rows behind jobs: what was asked, how far it is, which chunks are committed. */
@ApplicationScoped
class JobTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_CHUNK = Duration.ofMinutes(10);
    private static final Duration FOR_A_LOCK = Duration.ofSeconds(10);

    private final Sql sql;

    JobTable(Sql sql) {
        this.sql = sql;
    }

    record Row(UUID id, String kind, String params, JobState state, int chunks, int done, String result, String error) {

        JobView view() {
            return new JobView(id, kind, state.name(), chunks, done, json(result), error);
        }

        private static JsonNode json(String text) {
            try {
                return text == null ? null : JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A job's result is not JSON", e);
            }
        }
    }

    void insert(UUID id, String kind, String params, String by) {
        sql.update("insert into job (id, kind, params, started_by) values (?, ?, ?, ?)", id, kind, params, by);
    }

    Optional<Row> find(UUID id) {
        return sql.first("""
                select id, kind, params, state, chunks, (select count(*) from job_chunk c where c.job_id = j.id) as done, result, error
                from job j where id = ?
                """, JobTable::row, id);
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getObject("id", UUID.class),
                rows.getString("kind"),
                rows.getString("params"),
                JobState.valueOf(rows.getString("state")),
                rows.getInt("chunks"),
                rows.getInt("done"),
                rows.getString("result"),
                rows.getString("error"));
    }

    /** Moves on if the present state allows it; false, with nothing changed, if not. */
    boolean move(UUID id, JobState target) {
        var from = Arrays.stream(JobState.values())
                .filter(state -> state.next().contains(target))
                .map(Enum::name)
                .toArray(String[]::new);
        return sql.update(
                        "update job set state = ?, changed_at = now() where id = ? and state = any(?)",
                        target.name(),
                        id,
                        from)
                == 1;
    }

    void begun(UUID id, int chunks) {
        sql.update("update job set chunks = ?, counted = true where id = ?", chunks, id);
    }

    boolean counted(UUID id) {
        return sql.first("select counted from job where id = ?", row -> row.getBoolean(1), id)
                .orElse(false);
    }

    /** Marks a chunk in the present transaction; false when it is committed already. */
    boolean claim(UUID id, int index) {
        return sql.update("insert into job_chunk (job_id, chunk) values (?, ?) on conflict do nothing", id, index) == 1;
    }

    void ended(UUID id, String result) {
        sql.update("update job set result = ? where id = ?", result, id);
    }

    void failed(UUID id, String error) {
        sql.update("update job set error = ? where id = ?", error, id);
    }

    void allowLongStatements() {
        sql.allow(A_CHUNK);
        sql.waitForLocks(FOR_A_LOCK);
    }

    int open() {
        return sql.list("select count(*) from job where state in ('QUEUED', 'RUNNING')", row -> row.getInt(1))
                .get(0);
    }

    double open(String kind) {
        return number("select count(*) from job where state in ('QUEUED', 'RUNNING') and kind = ?", kind);
    }

    double failures(String kind) {
        return number("select count(*) from job where state = 'FAILED' and kind = ?", kind);
    }

    double chunksToDo(String kind) {
        return number("select coalesce(sum(chunks), 0) from job where state = 'RUNNING' and kind = ?", kind);
    }

    double chunksDone(String kind) {
        return number("""
                select count(*) from job_chunk c join job j on j.id = c.job_id where j.state = 'RUNNING' and j.kind = ?
                """, kind);
    }

    private double number(String query, String kind) {
        return sql.first(query, row -> row.getDouble(1), kind).orElse(0.0);
    }
}
