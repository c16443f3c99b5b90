// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.nio.file.Path;

/**
 * Where and how the broker runs.
 *
 * @param library folder with the broker's jars, a class path of its own
 * @param folder data and configuration; kept if it exists
 * @param log file of the broker's output
 * @param port port for clients on 127.0.0.1
 * @param controllerPort port that the broker uses for itself
 */
public record KafkaSettings(Path library, Path folder, Path log, int port, int controllerPort) {

    /** Everything under one folder; the broker's own port is the next after the one for clients. */
    public static KafkaSettings kept(Path folder, int port) {
        return new KafkaSettings(
                builtLibrary(), folder.resolve("data/kafka"), folder.resolve("logs/kafka.log"), port, port + 1);
    }

    /** A broker for a test run on free ports, everything under the folder. */
    public static KafkaSettings forTests(Path folder) {
        return new KafkaSettings(
                builtLibrary(),
                folder.resolve("data/kafka"),
                folder.resolve("logs/kafka.log"),
                FreePorts.next(),
                FreePorts.next());
    }

    private static Path builtLibrary() {
        return SourceTree.root().resolve("platform/kafka-broker/target/lib");
    }
}
