// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.keycloak.KeycloakServer;
import org.zhucan.launcher.keycloak.StandaloneRealm;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.launcher.service.ClassArchives;
import org.zhucan.launcher.service.ServiceProcess;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.FreePorts;
import org.zhucan.platform.embedded.KafkaBroker;
import org.zhucan.platform.embedded.KafkaSettings;
import org.zhucan.platform.embedded.PostgresServer;
import org.zhucan.platform.embedded.PostgresSettings;
import org.zhucan.platform.embedded.SecretFile;

/** How each part of a suite is started: with which program, data, port and environment. */
final class Blueprint {

    private final SuiteOptions options;
    private final SuiteFolders folders;
    private final SuiteTime time;
    private final Consumer<Part> changed;
    private final Databases databases = new Databases();
    private final KeycloakServer keycloak;

    private volatile PostgresServer postgres;

    Blueprint(SuiteOptions options, SuiteTime time, Consumer<Part> changed) {
        this.options = options;
        this.folders = options.folders();
        this.time = time;
        this.changed = changed;
        this.keycloak = new KeycloakServer(
                folders.root().resolve("suite/launcher/target/keycloak/keycloak-quarkus-dist.zip"),
                folders.programs().resolve("keycloak"),
                folders.home().resolve("keycloak"),
                folders.secret("keycloak-admin"),
                folders.log(Suite.KEYCLOAK),
                options.ports().keycloak(),
                options.ports().keycloakManagement());
    }

    /** All parts of the wanted scope, the foundations first. */
    Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        add(parts, Suite.POSTGRESQL, options.ports().postgres(), this::postgresql);
        add(parts, Suite.KAFKA, options.ports().kafka(), this::kafka);
        if (options.scope() == SuiteOptions.Scope.SUITE) {
            add(parts, Suite.KEYCLOAK, options.ports().keycloak(), this::keycloak);
            Applications.SERVICES.keySet().forEach(module -> {
                int port = Applications.port(options.ports(), module);
                add(parts, module, port, settings -> service(module, port, folders.log(module), settings));
            });
            add(parts, Suite.GATEWAY, options.ports().gateway(), this::gateway);
            add(parts, Suite.BANK, 0, this::bank);
        }
        return parts;
    }

    /** Every port that the parts will listen on, with the part's name. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        parts().values().stream().filter(part -> part.port() != 0).forEach(part -> ports.put(part.name(), part.port()));
        ports.put(Suite.KAFKA + " (controller)", options.ports().kafkaController());
        if (options.scope() == SuiteOptions.Scope.SUITE) {
            ports.put(Suite.KEYCLOAK + " (health)", options.ports().keycloakManagement());
        }
        return ports;
    }

    KeycloakServer keycloakServer() {
        return keycloak;
    }

    /** PostgreSQL as it was last started, null before. */
    PostgresServer postgres() {
        return postgres;
    }

    Databases databases() {
        return databases;
    }

    private void add(Map<String, Part> parts, String name, int port, Supplier<ChildProcess> program) {
        add(parts, name, port, settings -> program.get());
    }

    private void add(Map<String, Part> parts, String name, int port, Part.Program program) {
        parts.put(name, new Part(name, port, folders.log(name), program, changed));
    }

    private ChildProcess postgresql() {
        PostgresServer server = PostgresServer.start(new PostgresSettings(
                folders.programs().resolve(Suite.POSTGRESQL),
                folders.data(Suite.POSTGRESQL),
                folders.home().resolve("secrets"),
                folders.log(Suite.POSTGRESQL),
                options.ports().postgres(),
                options.durable(),
                List.of()));
        databases.prepare(server);
        postgres = server;
        return server.process();
    }

    private ChildProcess kafka() {
        return KafkaBroker.start(new KafkaSettings(
                        folders.root().resolve("platform/kafka-broker/target/lib"),
                        folders.data(Suite.KAFKA),
                        folders.log(Suite.KAFKA),
                        options.ports().kafka(),
                        options.ports().kafkaController()))
                .process();
    }

    private ChildProcess keycloak() {
        CountyPack pack = options.pack();
        String realm = StandaloneRealm.of(
                StandaloneRealm.template(folders.root()),
                pack.demoUsers(),
                pack.division(),
                Applications.local(options.ports().gateway()),
                SecretFile.readOrCreate(folders.secret("partner-client")));
        return keycloak.start(databases.of(Databases.KEYCLOAK), realm);
    }

    /** One more process of a service, on a free port; the settings go before those of the first. */
    Part replica(String module, int number, Map<String, String> settings) {
        String name = module + "-" + number;
        int port = FreePorts.next();
        return new Part(
                name, port, folders.log(name), ignored -> service(module, port, folders.log(name), settings), changed);
    }

    private ChildProcess service(String module, int port, Path log, Map<String, String> settings) {
        String name = Applications.SERVICES.get(module);
        Map<String, String> environment =
                Applications.ofService(module, port, options, time, databases.of(name), keycloak.realm());
        environment.putAll(settings);
        return ServiceProcess.start(module, folders.root(), folders.programs(), log, port, environment);
    }

    private ChildProcess gateway() {
        if (time == SuiteTime.SIMULATED) {
            PublishedBulletin.of(options.packFolder()).copyTo(folders.publishedBulletins());
        }
        return ServiceProcess.start(
                Suite.GATEWAY,
                folders.root(),
                folders.programs(),
                folders.log(Suite.GATEWAY),
                options.ports().gateway(),
                Applications.ofGateway(options, keycloak.realm()));
    }

    /** Begins to make the class archives that the applications lack; they run. */
    ClassArchives classArchives() {
        var modules = Stream.concat(Applications.SERVICES.keySet().stream(), Stream.of(Suite.GATEWAY));
        return ClassArchives.begin(modules.toList(), folders.programs(), folders.log("class-archives"));
    }

    private ChildProcess bank() {
        var bank = options.pack().bank();
        return ChildProcess.start(ChildProcess.Launch.of(
                Suite.BANK,
                JavaCommand.with(List.of(
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.zhucan.launcher.bank.BankSimulator",
                        "--drop",
                        folders.bankDrop().toString(),
                        "--answers",
                        folders.bankAnswers().toString(),
                        "--seed",
                        Long.toString(bank.seed()),
                        "--returned-per-mille",
                        Integer.toString(bank.returnedPerMille()))),
                folders.root(),
                folders.log(Suite.BANK)));
    }
}
