// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhucan.platform.embedded.SourceTree;
import org.zhucan.platform.embedded.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "contracts",
        description = {
            "Writes the committed OpenAPI snapshots anew, by running the tests that guard them.",
            "Look at the difference with git before you commit it."
        })
final class ContractsCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws InterruptedException {
        List<String> command = List.of(
                "mvn",
                "-q",
                "-B",
                "-ntp",
                "-pl",
                "certificate-service,subsidy-service,rehab-service,employment-service,gateway",
                "-am",
                "test",
                "-Dtest=OpenApi*Test",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dzhucan.snapshots=accept");
        try {
            return new ProcessBuilder(command)
                    .directory(SourceTree.root().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartFailure("Maven could not be run (" + e.getMessage() + "): it must be on the path.", e);
        }
    }
}
