// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs SQL on the service's data source. It joins the transaction that is open, and is one by itself where none is. It
 * does not see what Hibernate has not flushed, and is under no row scope.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes one value of one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** All rows; {@code values} are bound in order, an {@link Instant} as {@code timestamptz}, {@code String[]} and {@code UUID[]} as arrays. */
    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        return with(sql, statement -> {
            bind(statement, values);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** How many rows the statement changed. */
    public int update(String sql, Object... values) {
        return with(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Runs the statement once for each array of values, in one round trip. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        with(sql, statement -> {
            for (var values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Lets each statement of the present transaction take so long, which is more than a request's may. */
    public void allow(Duration time) {
        set("statement_timeout", time);
        set("idle_in_transaction_session_timeout", time);
    }

    /** Lets the present transaction wait so long for a lock, which is more than a request's may. */
    public void waitForLocks(Duration time) {
        set("lock_timeout", time);
    }

    private void set(String setting, Duration time) {
        update("set local " + setting + " = '" + time.toSeconds() + "s'");
    }

    /**
     * Tells the planner how many rows the tables have now; autovacuum would, but a minute too late. Until then thousands
     * of new rows look like a handful, and are compared each with each. The service's role needs {@code maintain} on them.
     */
    public void analyze(String... tables) {
        update("analyze " + String.join(", ", tables));
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException error) {
            throw new DatabaseFailure(error);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(statement, values[i]));
        }
    }

    private static Object bindable(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof UUID[] ids) {
            return statement.getConnection().createArrayOf("uuid", ids);
        }
        return value instanceof String[] texts ? statement.getConnection().createArrayOf("text", texts) : value;
    }
}
