// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.zhucan.bench.Ground;
import org.zhucan.launcher.process.Readiness;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.FreePorts;
import org.zhucan.platform.embedded.SecretFile;
import org.zhucan.platform.embedded.SourceTree;
import org.zhucan.platform.embedded.Waiting;

/**
 * One read and one write as Spring Boot and JPA do them, on the same PostgreSQL and the same table of persons, with the
 * services' JVM flags. It checks no token and leaves no trail, so that it does less than the service.
 */
public final class SpringTwin implements AutoCloseable {

    private final ChildProcess process;
    private final int port;

    private SpringTwin(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Builds it by Maven; throws {@link IllegalStateException} with the reason where that fails. */
    public static SpringTwin start(Ground ground, String flags) {
        var folder = SourceTree.root().resolve("suite/bench/peers/spring-twin");
        var jar = folder.resolve("target/spring-twin.jar");
        build(folder, ground.home().resolve("logs/spring-twin-build.log"));
        int port = FreePorts.next();
        var command = Peer.javaCommand(flags, List.of("-jar", jar.toString()));
        var password = SecretFile.readOrCreate(ground.home().resolve("secrets/twin"));
        prepare(ground, password);
        var child = ChildProcess.start(ChildProcess.Launch.of(
                        "spring-twin", command, folder, ground.home().resolve("logs/spring-twin.log"))
                .with(Map.of(
                        "SERVER_PORT",
                        Integer.toString(port),
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:"
                                + ground.suite().part(Suite.POSTGRESQL).port() + "/certificate",
                        "SPRING_DATASOURCE_USERNAME",
                        "twin",
                        "SPRING_DATASOURCE_PASSWORD",
                        password)));
        Waiting.until(
                "spring-twin", Duration.ofSeconds(90), child, Readiness.of("http://127.0.0.1:" + port + "/ready"));
        return new SpringTwin(child, port);
    }

    private static void build(Path folder, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var maven = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-B",
                            "-ntp",
                            "-f",
                            folder.resolve("pom.xml").toString(),
                            "package")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!maven.waitFor(10, TimeUnit.MINUTES) || maven.exitValue() != 0) {
                maven.destroy();
                throw new IllegalStateException("it could not be built; see " + log.getFileName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A role of its own, and a table of its own for what it writes. */
    private static void prepare(Ground ground, String password) {
        try {
            ground.execute(
                    "certificate",
                    "drop table if exists twin_person",
                    "create table twin_person (id uuid primary key, id_number text not null, name text not null,"
                            + " phone text, registered_division text not null, residence_division text not null)",
                    "alter table twin_person owner to certificate_owner", // who grants on all tables at each start
                    "do 'begin if not exists (select from pg_roles where rolname = ''twin'') then"
                            + " create role twin login; end if; end'",
                    "alter role twin password '" + password + "'",
                    "grant connect on database certificate to twin",
                    "grant usage on schema public to twin",
                    "grant select on person to twin",
                    "grant select, insert on twin_person to twin");
        } catch (SQLException e) {
            throw new IllegalStateException("its role could not be made: " + e.getMessage(), e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
