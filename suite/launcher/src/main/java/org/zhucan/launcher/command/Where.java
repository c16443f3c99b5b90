// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.nio.file.Path;
import org.zhucan.launcher.suite.SuiteFolders;
import org.zhucan.platform.embedded.SourceTree;
import picocli.CommandLine.Option;

/** The option that every command has: which data it works on. */
final class Where {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ZHUCAN_DATA}",
            description = "Folder of the suite's data; default: .zhucan in the project, or the variable ZHUCAN_DATA.")
    private Path data;

    SuiteFolders folders() {
        Path root = SourceTree.root();
        return SuiteFolders.of(root, data == null ? root.resolve(".zhucan") : data);
    }
}
