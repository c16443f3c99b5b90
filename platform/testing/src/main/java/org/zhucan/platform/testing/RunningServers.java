// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.zhucan.platform.embedded.KafkaSettings;
import org.zhucan.platform.embedded.PostgresServer;
import org.zhucan.platform.embedded.PostgresSettings;
import org.zhucan.platform.embedded.ServiceDatabase;

/** The servers of this JVM. They are children of it, so that even a killed test run leaves nothing behind but its folder. */
final class RunningServers {

    private static RunningServers running;

    private final Path folder;
    private final PostgresServer postgres;
    private final BrokerSwitch broker;
    private final Map<String, ServiceDatabase> databases = new HashMap<>();

    private RunningServers(Path folder) {
        this.folder = folder;
        this.postgres = PostgresServer.start(PostgresSettings.forTests(folder));
        this.broker = new BrokerSwitch(KafkaSettings.forTests(folder));
    }

    static synchronized RunningServers get() {
        if (running == null) {
            var servers = new RunningServers(unused());
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "test-servers-stop"));
            running = servers;
        }
        return running;
    }

    /** A test with resources of its own is loaded apart, and finds the folder of the other tests of this JVM taken. */
    private static Path unused() {
        var first = "servers-" + ProcessHandle.current().pid();
        var folder = Path.of("target", first).toAbsolutePath();
        for (int i = 2; Files.exists(folder); i++) {
            folder = folder.resolveSibling(first + "-" + i);
        }
        return folder;
    }

    private void close() {
        broker.stop();
        postgres.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the test servers cannot be removed", e);
        }
    }

    synchronized ServiceDatabase database(String name) {
        return databases.computeIfAbsent(name, absent -> ServiceDatabase.create(postgres, absent));
    }

    TestDatabase testDatabase(String name) {
        return new TestDatabase(() -> postgres.connect(name));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    BrokerSwitch broker() {
        return broker;
    }

    Path folder() {
        return folder;
    }

    Path subfolder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A folder for the tests cannot be made", e);
        }
    }
}
