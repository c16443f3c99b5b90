// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhucan.launcher.dev.DevelopmentMaven;
import org.zhucan.launcher.suite.SuiteFolders;
import org.zhucan.platform.embedded.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "dev",
        description = {
            "Runs one service in development mode on what \"up --infra\" started: \"mvn quarkus:dev -pl SERVICE\",",
            "with a Maven that Quarkus accepts (3.9), which is fetched if the one on the path is older."
        })
final class DevCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "SERVICE", description = "The service, for instance certificate-service.")
    private String service;

    @Override
    public Integer call() throws InterruptedException {
        SuiteFolders folders = where.folders();
        Path settings = folders.home().resolve("dev");
        if (!Files.exists(settings.resolve(service + ".properties"))) {
            throw new StartFailure("There is nothing to develop \"" + service
                    + "\" on: run ./zhucan up --infra first, and name a service such as certificate-service.");
        }
        try {
            String maven = new DevelopmentMaven(folders.root(), folders.programs()).program();
            var process = new ProcessBuilder(
                            List.of(maven, "-ntp", "quarkus:dev", "-pl", service, "-Dzhucan.dev=" + settings))
                    .directory(folders.root().toFile())
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "development-ends"));
            return process.waitFor();
        } catch (IOException e) {
            throw new StartFailure("Maven could not be run (" + e.getMessage() + "): it must be on the path.", e);
        }
    }

    /** Maven starts the service as a child of its own, which would outlive it. */
    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }
}
