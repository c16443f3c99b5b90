// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.launcher.suite.SuiteOptions;

/**
 * The packaged suite on free ports, started by the code of {@code ./zhucan up} and shared by the stories of one county. One county runs
 * at a time: asking for another stops the one before.
 */
final class SuiteUnderTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Map<String, Suite> RUNNING = new LinkedHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SuiteUnderTest::stopAll));
    }

    private SuiteUnderTest() {}

    /** The suite of a county pack; started on fresh data when first asked for. */
    static synchronized Suite of(String pack) {
        if (!RUNNING.containsKey(pack)) {
            stopAll();
            var home = TARGET.resolve("suites").resolve(pack);
            empty(home);
            RUNNING.put(pack, Suite.start(SuiteOptions.forTests(home, packFolder(pack))));
        }
        return RUNNING.get(pack);
    }

    static Path packFolder(String pack) {
        return TARGET.getParent().resolveSibling("counties").resolve(pack);
    }

    private static synchronized void stopAll() {
        RUNNING.values().forEach(Suite::close);
        RUNNING.clear();
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(SuiteUnderTest::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
