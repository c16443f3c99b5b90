// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs beside this JVM, writes to a log file and dies with this JVM, even with one that is killed. Linux
 * only: it is the kernel's parent-death signal that leaves no orphan.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;
    private final StopSignal stopSignal;

    private ChildProcess(String name, Process process, Path log, StopSignal stopSignal) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.stopSignal = stopSignal;
    }

    /** Starts the command; its output goes to the end of its log file. Throws {@link StartFailure} if there is no such program. */
    public static ChildProcess start(Launch launch) {
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            Files.createDirectories(launch.folder());
            ProcessBuilder builder = new ProcessBuilder(withDeathSignal(launch))
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            return new ChildProcess(launch.name(), Starter.start(builder), launch.log(), launch.stopSignal());
        } catch (IOException e) {
            throw new StartFailure(
                    launch.name() + " could not be started (" + e.getMessage()
                            + "); it needs \"setsid\" and \"setpriv\" of util-linux and the program itself.",
                    e);
        }
    }

    /** Runs a program that ends by itself, such as one that prepares a folder; {@link StartFailure} unless it ends with 0. */
    public static void run(Launch launch, Duration patience) {
        ChildProcess child = start(launch);
        if (!child.endsWithin(patience)) {
            child.kill();
            throw new StartFailure(
                    launch.name() + " was not done within " + patience.toSeconds() + " s; see " + launch.log() + ".");
        }
        if (child.exitCode() != 0) {
            throw child.died();
        }
    }

    /** A session of its own, so that Ctrl-C at the terminal reaches this JVM alone, which then stops its children in order. */
    private static List<String> withDeathSignal(Launch launch) {
        List<String> command = new ArrayList<>(launch.prefix());
        command.add("setsid");
        command.add("setpriv");
        command.add("--pdeathsig=" + launch.stopSignal());
        command.addAll(launch.command());
        return command;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Exit code of a child that ended; 128 + signal number if a signal ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public Path log() {
        return log;
    }

    /** Asks the child to end and waits; after 20 seconds it is killed. Does nothing to a child that has ended. */
    public void stop() {
        signal(stopSignal.name());
        if (!endsWithin(PATIENCE)) {
            kill();
        }
    }

    /** Ends the child at once, as a power cut would (kill -9). */
    public void kill() {
        process.destroyForcibly();
        endsWithin(PATIENCE);
    }

    /** Sends a signal by its name, for instance STOP and CONT to freeze and thaw a child in a test. */
    public void signal(String signalName) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signalName + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The last lines of the log, for a sentence about a child that died. */
    public String lastWords() {
        return LogTail.readable(log, 12);
    }

    /** What this child is to a reader of a failure: name, exit code and log. */
    public StartFailure died() {
        return new StartFailure(
                name + " ended with code " + exitCode() + "; the end of " + log + " says:\n" + lastWords());
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return !process.isAlive();
        }
    }

    /**
     * What to start.
     *
     * @param prefix words before the death-signal wrapper, usually none
     * @param environment added to the environment of this JVM
     * @param folder working folder, made if absent
     * @param log file that output is added to
     */
    public record Launch(
            String name,
            List<String> prefix,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            StopSignal stopSignal) {

        public static Launch of(String name, List<String> command, Path folder, Path log) {
            return new Launch(name, List.of(), command, Map.of(), folder, log, StopSignal.TERM);
        }

        public Launch with(Map<String, String> variables) {
            return new Launch(name, prefix, command, variables, folder, log, stopSignal);
        }
    }
}
