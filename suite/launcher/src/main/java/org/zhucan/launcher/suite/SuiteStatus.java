// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhucan.launcher.process.ProcessTable;

/**
 * How a suite stands, as its launcher writes it down for the other commands.
 *
 * @param pid process id of the launcher
 * @param startedAt system time, ISO 8601
 * @param message why it failed, null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuiteStatus(
        State state,
        long pid,
        String startedAt,
        SuiteOptions.Scope scope,
        SuiteTime time,
        String county,
        Ports ports,
        List<PartStatus> parts,
        String message) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the whole suite. */
    public enum State {
        STARTING,
        RUNNING,
        STOPPED,
        FAILED
    }

    /**
     * One part.
     *
     * @param port 0 if it has none
     * @param residentKb resident memory with its own children, when asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartStatus(String name, PartState state, long pid, int port, Long residentKb, String log) {

        PartStatus measured() {
            long kilobytes = pid == 0 ? 0 : ProcessTable.residentOfTreeKb(pid);
            return new PartStatus(name, state, pid, port, kilobytes, log);
        }

        PartStatus gone() {
            return new PartStatus(name, state == PartState.FAILED ? state : PartState.STOPPED, 0, port, 0L, log);
        }
    }

    /** What the launcher wrote, corrected by what the kernel knows: a launcher that is gone runs nothing. */
    public static Optional<SuiteStatus> read(Path home) {
        Optional<SuiteStatus> written = readFile(home);
        return SuiteLock.isHeld(home) ? written : written.map(SuiteStatus::gone);
    }

    static Optional<SuiteStatus> readFile(Path home) {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), SuiteStatus.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    void write(Path home) {
        try {
            Path fresh = home.resolve("status.json.fresh");
            JSON.writeValue(fresh.toFile(), this);
            Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + home + " cannot be written", e);
        }
    }

    /** With the memory of each part, and of the launcher itself as one more part. */
    public SuiteStatus measured() {
        PartStatus launcher = new PartStatus("launcher", PartState.READY, pid, 0, ProcessTable.residentKb(pid), "");
        List<PartStatus> measured = Stream.concat(parts.stream().map(PartStatus::measured), Stream.of(launcher))
                .toList();
        return new SuiteStatus(state, pid, startedAt, scope, time, county, ports, measured, message);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SuiteStatus gone() {
        State end = state == State.FAILED ? State.FAILED : State.STOPPED;
        return new SuiteStatus(
                end,
                0,
                startedAt,
                scope,
                time,
                county,
                ports,
                parts.stream().map(PartStatus::gone).toList(),
                message);
    }

    private static Path file(Path home) {
        return home.resolve("status.json");
    }
}
