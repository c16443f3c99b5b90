// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    @TempDir(factory = InTarget.class)
    Path folder;

    @Test
    void aDatabaseHasAnOwnerAndAnAppRoleUnderShortTimeouts() throws SQLException {
        try (PostgresServer server = PostgresServer.start(PostgresSettings.forTests(folder))) {
            ServiceDatabase database = ServiceDatabase.create(server, "certificate");
            ServiceDatabase again = ServiceDatabase.create(server, "certificate");
            assertThat(again).isEqualTo(database);

            try (Connection owner =
                    DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
                owner.createStatement().execute("create table paper (id int)");
            }
            try (Connection app =
                    DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword())) {
                assertThat(setting(app, "statement_timeout")).isEqualTo("2s");
                assertThat(setting(app, "lock_timeout")).isEqualTo("500ms");
                assertThat(setting(app, "idle_in_transaction_session_timeout")).isEqualTo("5s");
                assertThat(setting(app, "timezone")).isEqualTo("UTC");
                assertThatThrownBy(() -> app.createStatement().execute("create table mine (id int)"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.app(), "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void passwordsLieInFilesThatOnlyTheirOwnerReads() throws Exception {
        Path file = folder.resolve("secrets/one");
        String secret = SecretFile.readOrCreate(file);
        assertThat(SecretFile.readOrCreate(file)).isEqualTo(secret).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aStoppedServerIsGoneAndItsDataStays() throws SQLException {
        PostgresSettings settings = PostgresSettings.kept(folder, FreePorts.next());
        PostgresServer first = PostgresServer.start(settings);
        ServiceDatabase database = ServiceDatabase.create(first, "subsidy");
        first.close();
        assertThat(first.process().alive()).isFalse();
        assertThat(FreePorts.isFree(settings.port())).isTrue();

        try (PostgresServer second = PostgresServer.start(settings)) {
            try (Connection app =
                    DriverManager.getConnection(second.jdbcUrl("subsidy"), database.app(), database.appPassword())) {
                assertThat(setting(app, "fsync")).isEqualTo("on");
            }
        }
    }

    /** A query that does not look up from its work outlives the server that was killed. */
    @Test
    void aServerThatWasKilledStartsAgainWhileAChildOfItStillWorks() throws Exception {
        PostgresSettings settings = PostgresSettings.forTests(folder);
        PostgresServer first = PostgresServer.start(settings);
        try (Connection busy = first.connect("postgres")) {
            CompletableFuture<Void> working = CompletableFuture.runAsync(() -> countFar(busy));
            awaitWork(first);
            first.process().kill();
            try (PostgresServer second = PostgresServer.start(settings);
                    Connection again = second.connect("postgres")) {
                assertThat(again.isValid(5)).isTrue();
            }
            working.exceptionally(ended -> null).get(60, TimeUnit.SECONDS);
        }
    }

    private static void countFar(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from generate_series(1, 20000000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWork(PostgresServer server) throws SQLException {
        String atWork =
                "select count(*) from pg_stat_activity where state = 'active' and query like '%generate_series%'"
                        + " and pid <> pg_backend_pid()";
        try (Connection onlooker = server.connect("postgres");
                Statement statement = onlooker.createStatement()) {
            long working = 0;
            while (working == 0) {
                try (ResultSet row = statement.executeQuery(atWork)) {
                    row.next();
                    working = row.getLong(1);
                }
            }
        }
    }

    @Test
    void aBrokerStartsStopsAndStartsAgainOnItsData() {
        KafkaSettings settings = KafkaSettings.forTests(folder);
        try (KafkaBroker broker = KafkaBroker.start(settings)) {
            assertThat(broker.bootstrapServers()).endsWith(":" + settings.port());
            assertThat(broker.process().alive()).isTrue();
        }
        assertThat(FreePorts.isFree(settings.port())).isTrue();
        try (KafkaBroker again = KafkaBroker.start(settings)) {
            assertThat(again.process().alive()).isTrue();
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
