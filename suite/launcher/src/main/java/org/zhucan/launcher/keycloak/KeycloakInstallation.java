// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.launcher.process.ZipArchive;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.FileTree;
import org.zhucan.platform.embedded.StartFailure;

/** Keycloak unpacked, and built once for PostgreSQL so that later starts are short. Holds no data. */
final class KeycloakInstallation {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> BUILD = List.of(
            "build", "--db=postgres", "--health-enabled=true", "--features-disabled=kerberos,ciba,par,device-flow");

    private final Path folder;

    private KeycloakInstallation(Path folder) {
        this.folder = folder;
    }

    static boolean isThere(Path folder) {
        return Files.exists(folder.resolve("lib/quarkus-run.jar"));
    }

    /** Unpacks and builds unless that was done. */
    static KeycloakInstallation in(Path folder, Path zip, Path log) {
        if (!isThere(folder)) {
            if (!Files.exists(zip)) {
                throw new StartFailure("Keycloak's archive " + zip
                        + " is not there: run \"mvn -q -DskipTests package\" (./zhucan does so).");
            }
            Path fresh = folder.resolveSibling(folder.getFileName() + ".fresh");
            FileTree.delete(fresh);
            ZipArchive.unpack(zip, fresh);
            new KeycloakInstallation(fresh).build(log);
            FileTree.move(fresh, folder);
        }
        return new KeycloakInstallation(folder);
    }

    Path folder() {
        return folder;
    }

    /**
     * Words that run Keycloak: not bin/kc.sh, which keeps the JVM as its child, where our stop and death signals would
     * not reach it.
     */
    List<String> command(Path home, List<String> options, List<String> arguments) {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of(
                "-Xms64m",
                "-Xmx320m",
                "-XX:MetaspaceSize=96M",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        List<String> command = new ArrayList<>(JavaCommand.with(words));
        command.addAll(arguments);
        return command;
    }

    private void build(Path log) {
        ChildProcess.run(
                ChildProcess.Launch.of(
                        "Keycloak's build", command(folder, List.of("-XX:+UseParallelGC"), BUILD), folder, log),
                PATIENCE);
    }
}
