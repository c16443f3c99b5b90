// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.platform.embedded.SourceTree;

/**
 * What to start.
 *
 * @param packFolder the county pack whose people become demo users
 * @param time business time of data that is made now; data that exists keeps its own
 * @param scope everything, or the infrastructure for working on one service
 * @param durable false switches PostgreSQL's fsync off, for tests alone
 */
public record SuiteOptions(
        SuiteFolders folders, Ports ports, Path packFolder, SuiteTime time, Scope scope, boolean durable) {

    /** How much is started. */
    public enum Scope {
        SUITE,
        INFRASTRUCTURE
    }

    /** The pack that is used when none is named: the one that {@code suite/counties/default} names. */
    public static Path standardPack(Path root) {
        return named(root.resolve("suite/counties/default"));
    }

    /** A small pack for suites that are started to be broken: the one that {@code suite/counties/small} names. */
    public static Path smallPack(Path root) {
        return named(root.resolve("suite/counties/small"));
    }

    private static Path named(Path file) {
        try {
            return file.resolveSibling(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A whole suite on free ports in simulated time, its data below the folder, its programs beside it. */
    public static SuiteOptions forTests(Path folder, Path packFolder) {
        Path root = SourceTree.root();
        SuiteFolders folders = new SuiteFolders(root, folder, folder.resolveSibling("programs"));
        return new SuiteOptions(folders, Ports.free(), packFolder, SuiteTime.SIMULATED, Scope.SUITE, false);
    }

    public SuiteOptions with(Scope other) {
        return new SuiteOptions(folders, ports, packFolder, time, other, durable);
    }

    public SuiteOptions with(SuiteTime other) {
        return new SuiteOptions(folders, ports, packFolder, other, scope, durable);
    }

    CountyPack pack() {
        return CountyPack.read(packFolder);
    }
}
