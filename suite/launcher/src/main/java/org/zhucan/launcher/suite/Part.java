// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import org.zhucan.platform.embedded.ChildProcess;

/** One program of the suite and the process that it is at the moment. */
public final class Part {

    /** Starts a process, with what its environment shall say besides. */
    @FunctionalInterface
    interface Program {
        ChildProcess start(Map<String, String> settings);
    }

    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private final String name;
    private final int port;
    private final Path log;
    private final Program program;
    private final Consumer<Part> changed;

    private volatile ChildProcess process;
    private volatile PartState state = PartState.WAITING;

    /**
     * @param port the port that callers use, 0 if there is none
     * @param program starts the program and returns when it is ready
     * @param changed told after every change of state
     */
    Part(String name, int port, Path log, Program program, Consumer<Part> changed) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.program = program;
        this.changed = changed;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public PartState state() {
        return state;
    }

    /** The process id, 0 as long as there is none. */
    public long pid() {
        ChildProcess current = process;
        return current == null ? 0 : current.pid();
    }

    /** Ended by itself: what to tell about it. */
    String lastWords() {
        return process.died().getMessage();
    }

    /** Starts the program and returns when it is ready. */
    public void start() {
        start(Map.of());
    }

    /** The same, told something else by its environment this time; only applications heed it. */
    public void start(Map<String, String> settings) {
        moveTo(PartState.STARTING);
        try {
            beginLog();
            ChildProcess started = program.start(settings);
            process = started;
            moveTo(PartState.READY);
            started.onExit().thenRun(() -> ended(started));
        } catch (RuntimeException e) {
            moveTo(PartState.FAILED);
            throw e;
        }
    }

    /** Asks the program to end and waits. */
    public void stop() {
        if (process != null && process.alive()) {
            moveTo(PartState.STOPPING);
            process.stop();
            moveTo(PartState.STOPPED);
        }
    }

    /** Ends the program as a power cut would. */
    public void kill() {
        moveTo(PartState.STOPPING);
        process.kill();
        moveTo(PartState.STOPPED);
    }

    /** Sends the program a signal, for instance STOP and CONT. */
    public void signal(String signal) {
        process.signal(signal);
    }

    private void ended(ChildProcess ended) {
        if (ended == process && state == PartState.READY) {
            moveTo(PartState.FAILED);
        }
    }

    private void moveTo(PartState next) {
        state = next;
        changed.accept(this);
    }

    /** Logs are added to over many starts; one that has grown large makes room, the one before it is dropped. */
    private void beginLog() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + log + " cannot be moved", e);
        }
    }
}
