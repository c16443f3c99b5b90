// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One service's database with its two roles: the owner migrates the schema, the app role serves requests under short
 * time-outs. The statements stand in the resource service-database.sql, for the launcher and the tests alike.
 *
 * @param name name of the database
 * @param jdbcUrl address for either role
 */
public record ServiceDatabase(
        String name, String jdbcUrl, String owner, String ownerPassword, String app, String appPassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern SECTION = Pattern.compile("(?m)^-- section: (\\w+)$");

    /** Makes the database and its roles, or brings an existing one to the same state; passwords come from the server's secrets folder. */
    public static ServiceDatabase create(PostgresServer server, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        String owner = name + "_owner";
        String app = name + "_app";
        ServiceDatabase database = new ServiceDatabase(
                name,
                server.jdbcUrl(name),
                owner,
                SecretFile.readOrCreate(server.secrets().resolve(owner)),
                app,
                SecretFile.readOrCreate(server.secrets().resolve(app)));
        database.prepare(server);
        return database;
    }

    @Override
    public String toString() {
        return "ServiceDatabase[" + name + "]";
    }

    private void prepare(PostgresServer server) {
        Map<String, String> sections = sections();
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sections.get("roles"));
            if (!exists(connection)) {
                statement.execute(sections.get("database"));
            }
            statement.execute(sections.get("rights"));
        } catch (SQLException e) {
            throw new StartFailure("The database " + name + " could not be prepared: " + e.getMessage(), e);
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private Map<String, String> sections() {
        String script = filledIn();
        Map<String, String> sections = new HashMap<>();
        Matcher start = SECTION.matcher(script);
        String current = null;
        int from = 0;
        while (start.find()) {
            if (current != null) {
                sections.put(current, script.substring(from, start.start()));
            }
            current = start.group(1);
            from = start.end();
        }
        sections.put(current, script.substring(from));
        return sections;
    }

    private String filledIn() {
        try (var resource = ServiceDatabase.class.getResourceAsStream("service-database.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${database}", name)
                    .replace("${ownerPassword}", ownerPassword)
                    .replace("${owner}", owner)
                    .replace("${appPassword}", appPassword)
                    .replace("${app}", app);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
