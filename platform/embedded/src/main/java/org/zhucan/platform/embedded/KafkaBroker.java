// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Kafka broker of our own, broker and controller in one, as a child process with a class path of its own. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CLUSTER =
            "emh1Y2FuLXN0YW5kYWxvbg"; // 22 characters, the same for every standalone cluster

    private final KafkaSettings settings;
    private final ChildProcess process;

    private KafkaBroker(KafkaSettings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Formats the folder if it is new, starts the broker and returns when it takes connections. */
    public static KafkaBroker start(KafkaSettings settings) {
        requireLibrary(settings.library());
        try {
            Files.createDirectories(settings.folder());
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            Files.writeString(properties(settings), KafkaProperties.of(settings));
            copy("kafka-log4j2.properties", logging(settings));
            if (!Files.exists(settings.folder().resolve("log/meta.properties"))) {
                format(settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder " + settings.folder() + " cannot be written", e);
        }
        ChildProcess process = ChildProcess.start(ChildProcess.Launch.of(
                "Kafka",
                java(settings, "kafka.Kafka", List.of(properties(settings).toString())),
                settings.folder(),
                settings.log()));
        KafkaBroker broker = new KafkaBroker(settings, process);
        Waiting.until("Kafka", PATIENCE, process, broker::accepts);
        return broker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", settings.port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireLibrary(Path library) {
        if (!Files.isDirectory(library)) {
            throw new StartFailure("Kafka's jars are not in " + library
                    + ": run \"mvn -q -f platform/kafka-broker/pom.xml process-resources\" in the project's folder.");
        }
    }

    private static void format(KafkaSettings settings) {
        List<String> arguments = List.of(
                "format",
                "--ignore-formatted",
                "-t",
                CLUSTER,
                "-c",
                properties(settings).toString());
        ChildProcess.run(
                ChildProcess.Launch.of(
                        "Kafka's format",
                        java(settings, "kafka.tools.StorageTool", arguments),
                        settings.folder(),
                        settings.log()),
                PATIENCE);
    }

    private static List<String> java(KafkaSettings settings, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dlog4j2.configurationFile=" + logging(settings),
                "-cp",
                settings.library().toAbsolutePath() + "/*",
                mainClass));
        command.addAll(arguments);
        return command;
    }

    private static Path properties(KafkaSettings settings) {
        return settings.folder().toAbsolutePath().resolve("server.properties");
    }

    private static Path logging(KafkaSettings settings) {
        return settings.folder().toAbsolutePath().resolve("log4j2.properties");
    }

    private static void copy(String resource, Path target) throws IOException {
        try (var source = KafkaBroker.class.getResourceAsStream(resource)) {
            Files.writeString(target, new String(source.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
