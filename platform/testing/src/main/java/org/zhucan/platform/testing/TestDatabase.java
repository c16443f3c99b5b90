// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks behind the service, as the superuser, past row scope and rights. */
public final class TestDatabase {

    private final Source source;

    TestDatabase(Source source) {
        this.source = source;
    }

    interface Source {
        Connection connect() throws SQLException;
    }

    /** A connection of the superuser; the caller closes it. */
    public Connection connect() throws SQLException {
        return source.connect();
    }

    /** Runs a statement with positional parameters; returns how many rows it touched. */
    public int run(String sql, Object... values) {
        return with(sql, PreparedStatement::executeUpdate, values);
    }

    /** Every row of a query, each a map of column names to values. */
    public List<Map<String, Object>> rows(String sql, Object... values) {
        return with(
                sql,
                statement -> {
                    try (var found = statement.executeQuery()) {
                        var rows = new ArrayList<Map<String, Object>>();
                        while (found.next()) {
                            var row = new LinkedHashMap<String, Object>();
                            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                                row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
                            }
                            rows.add(row);
                        }
                        return rows;
                    }
                },
                values);
    }

    /** The one number that a query gives. */
    public long number(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).values().iterator().next()).longValue();
    }

    private interface Query<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Query<T> query, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return query.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test's statement failed: " + sql, e);
        }
    }
}
