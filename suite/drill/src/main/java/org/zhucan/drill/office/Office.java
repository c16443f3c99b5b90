// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.office;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.county.Division;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;

/** A running suite as its county's offices see it: who works there, and for a drill a look behind the scenes. */
public final class Office {

    private final Suite suite;
    private final CountyPack pack;
    private final Division township;
    private final UserTokens tokens;

    private Office(Suite suite) {
        this.suite = suite;
        this.pack = suite.running().pack();
        this.township = pack.townships().get(0);
        this.tokens = suite.running().tokens(Suite.DEMO_PASSWORD);
    }

    public static Office of(Suite suite) {
        return new Office(suite);
    }

    public Suite suite() {
        return suite;
    }

    public CountyPack pack() {
        return pack;
    }

    /** Twelve digits of a township of the county. */
    public String township() {
        return township.code();
    }

    /** The clerk of that township. */
    public String clerk() {
        return DemoUser.clerkOf(township);
    }

    public UserTokens tokens() {
        return tokens;
    }

    /** Through the gateway, as everybody. */
    public Api api() {
        return new Api(suite.running().gateway(), tokens);
    }

    /** Straight at one process of a service. */
    public Api api(Part service) {
        return new Api(URI.create("http://127.0.0.1:" + service.port()), tokens);
    }

    /** The business date that subsidy-service goes by. */
    public LocalDate today() {
        return LocalDate.parse(api().get("administrator", "/api/v1/admin/subsidy/business-date")
                .body()
                .get("date")
                .asText());
    }

    /** As the superuser, who sees every row of every schema. */
    public Connection connect(String database) throws SQLException {
        return suite.connect(database);
    }

    /** The number that a query answers with. */
    public long number(String database, String sql, Object... values) {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("As " + database + " was asked for a number", e);
        }
    }

    public long count(String database, String table) {
        return number(database, "select count(*) from " + table);
    }

    /** How many rows of the table have one of the ids in the column. */
    public long among(String database, String table, String column, List<String> ids) {
        return number(
                database,
                "select count(*) from " + table + " where " + column + " = any(string_to_array(?, ',')::uuid[])",
                String.join(",", ids));
    }

    /** Runs statements that no office could: what a drill needs of data that would take too long to make. */
    public void execute(String database, String... statements) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("As " + database + " was prepared", e);
        }
    }
}
