// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The machine that figures were measured on.
 *
 * @param syncsPerSecond how often a second 8 kB are written and synced by one thread, one after the other: what a commit waits for
 * @param load the load average of the last minute before anything was measured; near zero, or the figures say little
 */
public record Machine(
        int cores, String processor, String kernel, String jdk, double memoryGb, double syncsPerSecond, double load) {

    private static final Path PROC = Path.of("/proc");
    private static final Duration SYNCING = Duration.ofSeconds(1);

    /** Measures and reads; writes for a second into the folder. */
    public static Machine here(Path folder) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                value("cpuinfo", "model name"),
                System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                Math.round(Long.parseLong(value("meminfo", "MemTotal").replaceAll("\\D", "")) / 104857.6) / 10.0,
                syncs(folder),
                Double.parseDouble(read("loadavg").split(" ")[0]));
    }

    private static double syncs(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "sync", ".tmp");
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return syncs(channel);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double syncs(FileChannel channel) throws IOException {
        var page = ByteBuffer.allocate(8_192);
        var from = System.nanoTime();
        int done = 0;
        while (System.nanoTime() - from < SYNCING.toNanos()) {
            channel.write(page.clear(), 0);
            channel.force(false);
            done++;
        }
        return Math.round(done * 1e9 / (System.nanoTime() - from));
    }

    private static String value(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("0 unknown");
    }

    private static String read(String file) {
        try {
            return Files.readString(PROC.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
