// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies that this build or run belongs to. */
public final class SourceTree {

    private SourceTree() {}

    /** Folder of the root pom: the system property zhucan.root, else the nearest folder above that holds platform/kafka-broker. */
    public static Path root() {
        String given = System.getProperty("zhucan.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("platform/kafka-broker"))) {
                return folder;
            }
        }
        throw new StartFailure("This is not run inside the project (no platform/kafka-broker above " + start
                + "): start it there or set -Dzhucan.root.");
    }
}
