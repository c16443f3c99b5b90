// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhucan.launcher.suite.DemoFiles;
import org.zhucan.launcher.suite.SuiteOptions;
import org.zhucan.platform.embedded.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo-files",
        description = {
            "Writes what a demo in containers reads of a county pack: the realm with the demo users, the published",
            "bulletin, the settings of the bank, and the folders that are shared with the bank."
        })
final class DemoFilesCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Option(
            names = "--county",
            paramLabel = "DIR",
            description = "The county pack; default: the one named in suite/counties/default.")
    private Path county;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into.")
    private Path folder;

    @Override
    public Integer call() {
        var root = SourceTree.root();
        var pack = county == null ? SuiteOptions.standardPack(root) : county;
        new DemoFiles(root, pack, folder).write();
        return 0;
    }
}
