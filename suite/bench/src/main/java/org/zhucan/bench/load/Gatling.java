// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.SourceTree;

/** Gatling in a JVM of its own, for times of answer at a constant rate, which a slow answer does not slow down. */
public final class Gatling {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_SECONDS = 20;

    private final Path target = SourceTree.root().resolve("suite/bench/load/target");
    private final Path folder;

    /** @param folder a folder of ours for its log and its outcome */
    public Gatling(Path folder) {
        this.folder = folder;
    }

    /** How many requests a run sends, its warm-up and a margin included. */
    public static int requests(int rate, int seconds) {
        return rate * (WARM_SECONDS + seconds + 5);
    }

    /**
     * One run.
     *
     * @param url the address up to the line
     * @param write whether a line is a body to be posted, else it is the end of an address to be read
     * @param token file that holds the bearer token
     * @param lines file of lines
     */
    public record Plan(String url, boolean write, Path token, Path lines, int rate, int seconds) {

        public String command() {
            return "Gatling constantUsersPerSec(%d), %d s after %d s of warm-up".formatted(rate, seconds, WARM_SECONDS);
        }
    }

    /** Times of answer in microseconds, from the moment a request was due; requests count after the warm-up. */
    public record Outcome(
            long requests,
            long failed,
            long p50Micros,
            long p90Micros,
            long p99Micros,
            long p999Micros,
            long maxMicros) {

        public String note() {
            return failed == 0 ? "" : failed + " of " + requests + " requests failed";
        }
    }

    public Outcome run(Plan plan) {
        var out = folder.resolve("gatling.json");
        var command = JavaCommand.with(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it shares the processor with what it measures, and is soon at its speed
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dbench.url=" + plan.url(),
                "-Dbench.write=" + plan.write(),
                "-Dbench.token=" + plan.token(),
                "-Dbench.lines=" + plan.lines(),
                "-Dbench.rate=" + plan.rate(),
                "-Dbench.warm=" + WARM_SECONDS,
                "-Dbench.seconds=" + plan.seconds(),
                "-Dbench.out=" + out,
                "-cp",
                target.resolve("bench-load-0.1.0-SNAPSHOT.jar") + ":" + target.resolve("lib") + "/*",
                "io.gatling.app.Gatling",
                "-s",
                "org.zhucan.bench.load.ConstantRate",
                "-nr",
                "-rf",
                folder.resolve("gatling").toString()));
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder.resolve("gatling.log"));
            ChildProcess.run(
                    ChildProcess.Launch.of("Gatling", command, folder, folder.resolve("gatling.log")),
                    Duration.ofSeconds(plan.seconds() + WARM_SECONDS + 90L));
            return JSON.readValue(out.toFile(), Outcome.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
