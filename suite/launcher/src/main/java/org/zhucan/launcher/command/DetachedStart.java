// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.launcher.suite.RunningSuite;
import org.zhucan.launcher.suite.SuiteFolders;
import org.zhucan.launcher.suite.SuiteLock;
import org.zhucan.launcher.suite.SuiteStatus;
import org.zhucan.platform.embedded.StartFailure;

/** "up --detach": the launcher that stays is a process of its own; this one shows how it starts, then leaves. */
final class DetachedStart {

    private final SuiteFolders folders;
    private final List<String> arguments;
    private final Path log;

    private DetachedStart(SuiteFolders folders, List<String> arguments) {
        this.folders = folders;
        this.arguments = arguments;
        this.log = folders.home().resolve("logs/launcher.log");
    }

    static DetachedStart of(SuiteFolders folders, boolean infrastructure, int portOffset) {
        List<String> arguments = new ArrayList<>(
                List.of("up", "--in-background", "--data", folders.home().toString()));
        arguments.addAll(List.of("--port-offset", Integer.toString(portOffset)));
        if (infrastructure) {
            arguments.add("--infra");
        }
        return new DetachedStart(folders, arguments);
    }

    int run() {
        if (SuiteLock.isHeld(folders.home())) {
            throw new StartFailure(
                    "A suite already runs on " + folders.home() + ": use it, or stop it with ./zhucan down.");
        }
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Process launcher = new ProcessBuilder(command())
                    .directory(folders.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            return follow(launcher);
        } catch (IOException e) {
            throw new StartFailure("The launcher could not be started in the background (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(JavaCommand.with(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dzhucan.root=" + folders.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.zhucan.launcher.Zhucan")));
        command.addAll(arguments);
        return command;
    }

    private int follow(Process launcher) throws IOException, InterruptedException {
        long shown = 0;
        while (true) {
            boolean alive = launcher.isAlive();
            boolean running = alive && isRunning(launcher.pid());
            shown = show(shown);
            if (running) {
                Addresses.print(RunningSuite.on(folders, Clock.systemUTC()), System.out);
                return 0;
            }
            if (!alive) {
                return 1;
            }
            Thread.sleep(200);
        }
    }

    private boolean isRunning(long pid) {
        return SuiteStatus.read(folders.home())
                .filter(status -> status.running() && status.pid() == pid)
                .isPresent();
    }

    private long show(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            System.out.print(new String(fresh, StandardCharsets.UTF_8));
            return from + fresh.length;
        }
    }
}
