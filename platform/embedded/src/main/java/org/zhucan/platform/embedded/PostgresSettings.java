// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * Where and how PostgreSQL runs.
 *
 * @param binaries folder of the unpacked programs, shared by many servers
 * @param data data folder; kept if it exists
 * @param secrets folder of the password files (mode 600)
 * @param log file of the server's output
 * @param port port on 127.0.0.1
 * @param durable false switches fsync off, for tests alone
 * @param options more settings, each as "name=value"
 */
public record PostgresSettings(
        Path binaries, Path data, Path secrets, Path log, int port, boolean durable, List<String> options) {

    /** Everything under one folder, kept safely. */
    public static PostgresSettings kept(Path folder, int port) {
        return new PostgresSettings(
                folder.resolve("postgresql"),
                folder.resolve("data/postgresql"),
                folder.resolve("secrets"),
                folder.resolve("logs/postgresql.log"),
                port,
                true,
                List.of());
    }

    /** A server for a test run: a free port, no fsync, everything under the folder; binaries are shared between runs. */
    public static PostgresSettings forTests(Path folder) {
        return new PostgresSettings(
                SourceTree.root().resolve("platform/embedded/target/postgresql"),
                folder.resolve("data/postgresql"),
                folder.resolve("secrets"),
                folder.resolve("logs/postgresql.log"),
                FreePorts.next(),
                false,
                List.of());
    }

    public PostgresSettings withOptions(List<String> more) {
        return new PostgresSettings(binaries, data, secrets, log, port, durable, more);
    }
}
