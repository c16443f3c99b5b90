// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhucan.launcher.process.Readiness;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.FileTree;
import org.zhucan.platform.embedded.SecretFile;
import org.zhucan.platform.embedded.ServiceDatabase;
import org.zhucan.platform.embedded.Waiting;

/**
 * Keycloak beside the services, its data in the suite's PostgreSQL; the realm is imported at the first start.
 *
 * @param zip the distribution as Maven fetched it
 * @param installation where it is unpacked and built, shared by suites
 * @param home this suite's configuration and realm
 * @param adminPassword file of the password of the user admin of the master realm
 * @param port for callers
 * @param managementPort for health
 */
public record KeycloakServer(
        Path zip, Path installation, Path home, Path adminPassword, Path log, int port, int managementPort) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The realm's address, which is also the issuer in its tokens. */
    public URI realm() {
        return URI.create("http://127.0.0.1:" + port + "/realms/zhucan");
    }

    public boolean installed() {
        return KeycloakInstallation.isThere(installation);
    }

    /** Unpacks and builds Keycloak unless that was done; about half a minute. */
    public void install() {
        KeycloakInstallation.in(installation, zip, log);
    }

    /** Returns when Keycloak is ready. The realm is only looked at if the database has none yet. */
    public ChildProcess start(ServiceDatabase database, String realm) {
        KeycloakInstallation program = KeycloakInstallation.in(installation, zip, log);
        prepareHome(realm);
        ChildProcess child = ChildProcess.start(ChildProcess.Launch.of(
                        "Keycloak",
                        program.command(
                                home,
                                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dkc.config.built=true"),
                                arguments(database)),
                        home,
                        log)
                .with(Map.of(
                        "KC_DB_PASSWORD", database.ownerPassword(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", SecretFile.readOrCreate(adminPassword))));
        Waiting.until(
                "Keycloak", PATIENCE, child, Readiness.of("http://127.0.0.1:" + managementPort + "/health/ready"));
        return child;
    }

    private List<String> arguments(ServiceDatabase database) {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--db-url=" + database.jdbcUrl(),
                "--db-username=" + database.owner(),
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=20",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://127.0.0.1:" + port,
                "--hostname-backchannel-dynamic=true",
                "--cache=local",
                "--log-level=warn");
    }

    /** A home of this suite: programs linked from the installation, data of its own. */
    private void prepareHome(String realm) {
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            for (String shared : List.of("lib", "providers", "themes")) {
                Path link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, installation.toAbsolutePath().resolve(shared));
            }
            if (!Files.exists(home.resolve("conf"))) {
                FileTree.copy(installation.resolve("conf"), home.resolve("conf"));
            }
            SecretFile.write(imports.resolve("zhucan-realm.json"), realm);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's folder " + home + " cannot be prepared", e);
        }
    }
}
