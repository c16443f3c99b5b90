// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.zhucan.drill.exercise.Drills;
import org.zhucan.drill.office.Office;
import org.zhucan.launcher.replay.CountyReplay;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.launcher.suite.SuiteOptions;
import org.zhucan.platform.embedded.FileTree;
import org.zhucan.platform.embedded.SourceTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind ./zhucan drill. */
@Command(
        name = "zhucan drill",
        mixinStandardHelpOptions = true,
        description = {
            "Breaks a suite of its own by force, again and again, and checks that nothing was lost, doubled or violated.",
            "It runs on free ports and fresh data; the suite you may have running is not touched."
        })
public final class DrillCommand implements Callable<Integer> {

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Begins no drill after so many minutes; each is run at least once. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(names = "--seed", paramLabel = "S", description = "What everything is drawn from; default: a new one.")
    private Long seed;

    @Option(names = "--only", paramLabel = "R1,…", split = ",", description = "These drills alone, by their codes.")
    private List<String> only = List.of();

    @Option(names = "--short", description = "The short form that the build runs.")
    private boolean shortForm;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the table there too, in Markdown.")
    private Path reportFile;

    private final Path home = SourceTree.root().resolve(".zhucan/drill");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DrillCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        var first = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
        System.out.println("Seed " + first + "; starting a suite on " + home + ".");
        FileTree.delete(home);
        var pack = SuiteOptions.smallPack(SourceTree.root());
        var options = SuiteOptions.forTests(home.resolve("suite"), pack);
        var report = new Report();
        try (var suite = Suite.start(options)) {
            var office = Office.of(suite);
            new CountyReplay(
                            office.pack(),
                            suite.running().address(),
                            office.tokens(),
                            suite.running().folders().journal(),
                            System.out)
                    .load();
            drill(office, first, report);
        }
        System.out.println();
        System.out.print(report.markdown());
        return report.clean() ? 0 : 1;
    }

    private void drill(Office office, long first, Report report) {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        var seeds = new Random(first);
        try (var exercise = new Exercise(office)) {
            for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
                for (var drill : Drills.all()) {
                    var wanted = only.isEmpty() || only.contains(drill.code());
                    var drillSeed = seeds.nextInt(Integer.MAX_VALUE);
                    if (wanted && (round == 0 || System.nanoTime() < end)) {
                        var outcome =
                                exercise.run(drill, shortForm ? Extent.SHORT : Extent.LONG, drillSeed, "d" + round);
                        report.add(outcome);
                        write(report); // a night that is cut short keeps what it found
                        System.out.println(Report.line(outcome));
                        outcome.findings().sentences().forEach(sentence -> System.out.println("     " + sentence));
                    }
                }
            }
        }
    }

    private void write(Report report) {
        if (reportFile != null) {
            try {
                Files.writeString(reportFile, report.markdown());
            } catch (IOException e) {
                throw new UncheckedIOException("The report cannot be written to " + reportFile, e);
            }
        }
    }
}
