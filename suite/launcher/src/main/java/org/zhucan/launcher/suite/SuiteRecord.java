// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was decided when a suite's data was made, and holds until a reset.
 *
 * @param time business time
 * @param county folder of the county pack, absolute
 */
public record SuiteRecord(SuiteTime time, String county) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Optional<SuiteRecord> read(Path home) {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), SuiteRecord.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /** The record of this home; the given one is written if there is none. */
    static SuiteRecord readOrWrite(Path home, SuiteRecord fresh) {
        return read(home).orElseGet(() -> {
            fresh.write(home);
            return fresh;
        });
    }

    private void write(Path home) {
        try {
            Files.createDirectories(home);
            JSON.writeValue(file(home).toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + home + " cannot be written", e);
        }
    }

    private static Path file(Path home) {
        return home.resolve("suite.json");
    }
}
