// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/** A committed file that is written from the records. {@code -Dzhucan.snapshots=accept} writes it; otherwise it must be current. */
final class Snapshot {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path PAGES = Path.of("../docs/events");

    private static final boolean ACCEPT = "accept".equals(System.getProperty("zhucan.snapshots"));

    private Snapshot() {}

    static void require(Path file, String written) throws IOException {
        if (ACCEPT) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(file).as("-Dzhucan.snapshots=accept writes it").exists();
        assertThat(Files.readString(file))
                .as(file + "; -Dzhucan.snapshots=accept takes the change")
                .isEqualTo(written);
    }

    /** Files in the folder beside those named are left over from something that is gone. */
    static void requireOnly(Path folder, Collection<String> names) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("files in " + folder)
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(names));
        }
    }
}
