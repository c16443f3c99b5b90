// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A PostgreSQL server of our own on 127.0.0.1: passwords by SCRAM, UTF-8, UTC, gone when this JVM is gone. */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LET_GO = Duration.ofSeconds(20);
    /** The children, one a connection, have their last words at the same time. */
    private static final int LAST_WORDS = 400;

    private static final String MEMORY_IN_USE = "pre-existing shared memory block";

    private final PostgresSettings settings;
    private final String password;
    private final ChildProcess process;

    private PostgresServer(PostgresSettings settings, String password, ChildProcess process) {
        this.settings = settings;
        this.password = password;
        this.process = process;
    }

    /** Makes the data folder if there is none, starts the server and returns when it answers. */
    public static PostgresServer start(PostgresSettings settings) {
        List<String> prefix = LinuxUser.prefixForPostgres();
        PostgresBinaries binaries = PostgresBinaries.in(settings.binaries());
        Path passwordFile = settings.secrets().resolve("postgres").toAbsolutePath();
        String password = SecretFile.readOrCreate(passwordFile);
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            initialise(settings, prefix, binaries, passwordFile);
        }
        return startWhenFree(
                settings,
                password,
                () -> ChildProcess.start(new ChildProcess.Launch(
                        "PostgreSQL",
                        prefix,
                        serverCommand(settings, binaries),
                        Map.of(),
                        settings.data(),
                        settings.log(),
                        StopSignal.INT)));
    }

    /** The children of a server that was killed hold its memory until they notice; a new one is not let in as long. */
    private static PostgresServer startWhenFree(
            PostgresSettings settings, String password, Supplier<ChildProcess> program) {
        long deadline = System.nanoTime() + LET_GO.toNanos();
        while (true) {
            PostgresServer server = new PostgresServer(settings, password, program.get());
            try {
                server.awaitAnswer();
                return server;
            } catch (StartFailure failure) {
                boolean held = LogTail.of(settings.log(), LAST_WORDS).contains(MEMORY_IN_USE);
                if (!held || System.nanoTime() > deadline) {
                    throw failure;
                }
            }
        }
    }

    public int port() {
        return settings.port();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public ChildProcess process() {
        return process;
    }

    /** A connection of the superuser, to prepare databases and to look behind the scenes in tests. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    Path secrets() {
        return settings.secrets();
    }

    @Override
    public void close() {
        process.stop();
    }

    private static void initialise(
            PostgresSettings settings, List<String> prefix, PostgresBinaries binaries, Path passwordFile) {
        // Into another folder first: a start that is cut short leaves no half-made data folder behind.
        Path data = settings.data().toAbsolutePath();
        Path fresh = data.resolveSibling(data.getFileName() + ".fresh");
        FileTree.delete(fresh);
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        ChildProcess.run(
                new ChildProcess.Launch(
                        "PostgreSQL's initdb",
                        prefix,
                        command,
                        Map.of(),
                        data.getParent(),
                        settings.log(),
                        StopSignal.TERM),
                PATIENCE);
        FileTree.move(fresh, data);
    }

    private static List<String> serverCommand(PostgresSettings settings, PostgresBinaries binaries) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres"),
                "-D",
                settings.data().toAbsolutePath().toString()));
        List<String> options = new ArrayList<>(List.of(
                "port=" + settings.port(),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=300"));
        if (!settings.durable()) {
            options.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        options.addAll(settings.options());
        options.forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    private void awaitAnswer() {
        Waiting.until("PostgreSQL", PATIENCE, process, () -> {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(5);
            } catch (SQLException e) {
                return false;
            }
        });
    }
}
