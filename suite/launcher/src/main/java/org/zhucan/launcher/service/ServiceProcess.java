// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.launcher.process.Readiness;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.Waiting;

/** Starts one of our applications and waits until it says that it is ready. */
public final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Variables in which a JVM looks for options. */
    private static final List<String> OPTIONS = List.of("_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final Pattern AGENT = Pattern.compile("-(javaagent|agentlib|agentpath):");

    private ServiceProcess() {}

    /**
     * Returns when readiness is UP.
     *
     * @param name the module's name
     * @param root the project's folder, which holds the built application
     * @param programs folder for the copy that runs
     * @param port its HTTP port on 127.0.0.1
     * @param environment what the application is told
     */
    public static ChildProcess start(
            String name, Path root, Path programs, Path log, int port, Map<String, String> environment) {
        InstalledApplication application = InstalledApplication.of(name, root, programs);
        ChildProcess child = ChildProcess.start(
                ChildProcess.Launch.of(name, command(application, environment), application.folder(), log)
                        .with(environment));
        Waiting.until(name, PATIENCE, child, Readiness.of("http://127.0.0.1:" + port + "/q/health/ready"));
        return child;
    }

    static List<String> command(InstalledApplication application, Map<String, String> environment) {
        List<String> command = new ArrayList<>(JavaCommand.with(SMALL));
        boolean observed = isObserved(environment);
        archive(application, observed).ifPresent(archive -> command.addAll(sharing(archive)));
        if (!observed && !application.hasLearnt()) {
            command.add("-XX:DumpLoadedClassList=" + application.loadedClasses().getFileName());
        }
        // relative, as the archive has it: the JVM takes no archive of another class path
        command.addAll(List.of("-jar", application.jar().getFileName().toString()));
        return command;
    }

    /** An agent that changes classes wants to see them as they are in their files, and what it loads itself need not be learnt. */
    private static Optional<Path> archive(InstalledApplication application, boolean observed) {
        return observed ? application.builtArchive() : application.classArchive();
    }

    private static boolean isObserved(Map<String, String> environment) {
        return OPTIONS.stream()
                .map(name -> environment.getOrDefault(name, System.getenv(name)))
                .anyMatch(options -> options != null && AGENT.matcher(options).find());
    }

    /** Another JDK than the one that built does without the archive, and need not say so. */
    private static List<String> sharing(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive.getFileName(), "-Xlog:cds=off");
    }
}
