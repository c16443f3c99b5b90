// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.zhucan.bench.machine.Programs;

/**
 * wrk, for saturation alone: each connection sends its next request when the last was answered, so that a stall of the
 * server is a rest for the load. Its times of answer are therefore noted nowhere.
 */
public final class Wrk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTCOME = "OUTCOME ";
    private static final String SCRIPT = "requests.lua";

    private final Path program;
    private final Path scripts;

    private Wrk(Path program, Path scripts) {
        this.program = program;
        this.scripts = scripts;
    }

    /** @param scripts a folder of ours for the scripts */
    public static Optional<Wrk> in(Path scripts) {
        return Programs.find("wrk").map(program -> new Wrk(program, scripts));
    }

    /**
     * What came of it.
     *
     * @param good answers of status 200 to 399
     * @param failed other answers, and requests without one
     */
    public record Outcome(long good, long failed, double seconds, String command) {

        public double perSecond() {
            return good / seconds;
        }

        public String note() {
            if (good == 0) {
                return "nothing was answered well";
            }
            return failed == 0 ? "" : failed + " of " + (good + failed) + " requests failed";
        }
    }

    /** What a line is made into. */
    public enum Kind {
        /** The end of an address to be read, at random. */
        READ,
        /** A body to be posted, once. */
        POST,
        /** The id of what is to be approved, once. */
        APPROVE
    }

    /**
     * One run.
     *
     * @param token file that holds the bearer token
     * @param lines file of lines
     */
    public record Load(Kind kind, String address, int connections, int seconds, Path token, Path lines) {

        private String shown() {
            return "wrk -t2 -c%d -d%ds, %s".formatted(connections, seconds, kind.name());
        }
    }

    /** Loads the address as hard as the connections allow. */
    public Outcome run(Load load) {
        var words = List.of(
                program.toString(),
                "-t2",
                "-c" + load.connections(),
                "-d" + load.seconds() + "s",
                "--timeout",
                "10s",
                "-s",
                unpacked().toString(),
                load.address(),
                "--",
                load.kind().name(),
                load.token().toString(),
                load.lines().toString());
        return outcome(output(words), load.shown());
    }

    static Outcome outcome(String output, String command) {
        var line = output.lines()
                .filter(words -> words.startsWith(OUTCOME))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk told nothing: " + output));
        JsonNode told = json(line.substring(OUTCOME.length()));
        long failed = told.get("failed").asLong();
        return new Outcome(
                told.get("requests").asLong() - told.get("refused").asLong(),
                failed,
                told.get("micros").asLong() / 1e6,
                command);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpacked() {
        var file = scripts.resolve(SCRIPT);
        try (var source = Wrk.class.getResourceAsStream(SCRIPT)) {
            Files.createDirectories(scripts);
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(List<String> words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("wrk failed: " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
