// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows behind jobs: what was asked, how far it is, which chunks are committed. */
@ApplicationScoped
class JobTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource dataSource;

    JobTable(DataSource dataSource) {
        this.dataSource = dataSource;
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
        update("insert into job (id, kind, params, started_by) values (?, ?, ?, ?)", id, kind, params, by);
    }

    Optional<Row> find(UUID id) {
        return with(
                """
                select id, kind, params, state, chunks, (select count(*) from job_chunk c where c.job_id = j.id) as done, result, error
                from job j where id = ?
                """,
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(row(rows)) : Optional.<Row>empty();
                    }
                },
                id);
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
        return update(
                        "update job set state = ?, changed_at = now() where id = ? and state = any(?)",
                        target.name(),
                        id,
                        from)
                == 1;
    }

    void begun(UUID id, int chunks) {
        update("update job set chunks = ?, counted = true where id = ?", chunks, id);
    }

    boolean counted(UUID id) {
        return with(
                "select counted from job where id = ?",
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        return rows.next() && rows.getBoolean(1);
                    }
                },
                id);
    }

    /** Marks a chunk in the present transaction; false when it is committed already. */
    boolean claim(UUID id, int index) {
        return update("insert into job_chunk (job_id, chunk) values (?, ?) on conflict do nothing", id, index) == 1;
    }

    void ended(UUID id, String result) {
        update("update job set result = ? where id = ?", result, id);
    }

    void failed(UUID id, String error) {
        update("update job set error = ? where id = ?", error, id);
    }

    /** A chunk may take longer than a request: raises the present transaction's time-out. */
    void allowLongStatements() {
        with("set local statement_timeout = '10min'", PreparedStatement::execute);
        with("set local idle_in_transaction_session_timeout = '10min'", PreparedStatement::execute);
        with("set local lock_timeout = '10s'", PreparedStatement::execute);
    }

    int open() {
        return with("select count(*) from job where state in ('QUEUED', 'RUNNING')", statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private int update(String sql, Object... values) {
        return with(sql, PreparedStatement::executeUpdate, values);
    }

    private interface Query<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Query<T> query, Object... values) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1,
                        values[i] instanceof String[] texts ? connection.createArrayOf("text", texts) : values[i]);
            }
            return query.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The job table cannot be used", e);
        }
    }
}
