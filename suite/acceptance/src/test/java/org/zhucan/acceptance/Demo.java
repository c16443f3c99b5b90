// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.launcher.suite.Suite;

/** The demo users and databases of a running suite. */
final class Demo {

    /** A township of Weng'an and its clerk. */
    static final String TOWNSHIP = "522725001000";

    static final String CLERK = "township-clerk-522725001";

    private Demo() {}

    static UserTokens tokens(Suite suite) {
        return suite.running().tokens(Suite.DEMO_PASSWORD);
    }

    static Api api(Suite suite) {
        return new Api(suite.running().gateway(), tokens(suite));
    }

    static Api api(Suite suite, int port) {
        return api(suite).at(URI.create("http://127.0.0.1:" + port));
    }

    /** As the superuser, who sees every row of every schema. */
    static Connection connect(Suite suite, String database) throws SQLException {
        return suite.connect(database);
    }

    static long number(Suite suite, String database, String sql) throws SQLException {
        try (var connection = connect(suite, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static long count(Suite suite, String database, String table) {
        try {
            return number(suite, database, "select count(*) from " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows of the table have one of the ids in the column. */
    static long among(Suite suite, String database, String table, String column, List<String> ids) {
        try (var connection = connect(suite, database);
                var statement = connection.prepareStatement(
                        "select count(*) from " + table + " where " + column + " = any(?::uuid[])")) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
