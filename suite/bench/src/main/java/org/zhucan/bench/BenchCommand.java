// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhucan.bench.gate.Gate;
import org.zhucan.bench.gate.GatewayGate;
import org.zhucan.bench.gate.InboxGate;
import org.zhucan.bench.gate.MemoryGate;
import org.zhucan.bench.gate.PostingGate;
import org.zhucan.bench.gate.ReadGate;
import org.zhucan.bench.gate.RelayGate;
import org.zhucan.bench.gate.StartGate;
import org.zhucan.bench.gate.WriteGate;
import org.zhucan.bench.machine.Machine;
import org.zhucan.bench.profile.Profile;
import org.zhucan.bench.report.Guide;
import org.zhucan.bench.report.Results;
import org.zhucan.bench.report.Row;
import org.zhucan.bench.report.Table;
import org.zhucan.platform.embedded.SourceTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the suite on this machine, gate by gate; a gate that fails is told of and the next one begins. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures speed, cost and memory of the suite on this machine, and keeps the figures in suite/bench/results.",
            "Gates: P2 read, P5 write, P11 gateway, P12 relay, P13 consumer, P14 posting, P21 start, P22 memory.",
            "docs/performance.md tells how the figures are read. Run it on a machine that does nothing else."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final List<Gate> GATES = List.of(
            new ReadGate(),
            new WriteGate(),
            new GatewayGate(),
            new RelayGate(),
            new InboxGate(),
            new PostingGate(),
            new StartGate(),
            new MemoryGate());

    private static final String FAILED = "failed: ";

    @Parameters(paramLabel = "GATE", arity = "0..*", description = "The gates to measure, for instance P2 P5.")
    private List<String> wanted = List.of();

    @Option(names = "--all", description = "Measures every gate; the better part of an hour.")
    private boolean all;

    @Option(names = "--short", description = "Small sizes, to see that everything works; the figures are not kept.")
    private boolean brief;

    @Option(names = "--persons", defaultValue = "1000000", description = "Persons in the register (${DEFAULT-VALUE}).")
    private int persons;

    @Option(names = "--events", defaultValue = "500000", description = "Events for P12 and P13 (${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of each run (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--runs", defaultValue = "5", description = "Starts of each program for P21 (${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Requests a second for times of answer; default: a quarter of saturation, at most 8,000.")
    private int rate;

    @Option(
            names = "--flags",
            defaultValue = "-XX:TieredStopAtLevel=4",
            description = {
                "JVM flags of the programs that are measured, after the suite's own (${DEFAULT-VALUE}: both compilers, as in",
                "production). Rows beside them have the suite's own alone; an empty text measures only those."
            })
    private String flags;

    @Option(
            names = "--warm",
            defaultValue = "120",
            description = "Seconds of light load before a program is measured (${DEFAULT-VALUE}).")
    private int warm;

    @Option(names = "--twin", description = "Builds and measures the Spring Boot twin beside P2 and P5.")
    private boolean twin;

    @Option(
            names = "--profile",
            paramLabel = "GATE",
            split = ",",
            description = "Prints where P2, P5 or both (P2,P5) spend their time, by a flight recording.")
    private List<String> profiled = List.of();

    @Option(
            names = "--write-docs",
            description = "Puts the last figures into docs/performance.md; measures nothing else.")
    private boolean writeDocs;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the data; default: .zhucan/bench.")
    private Path data;

    public static void main(String[] arguments) {
        // Quarkus' log manager is among the classes; told too late, it complains.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var root = SourceTree.root();
        var results = new Results(root.resolve("suite/bench/results"));
        var measures = all || !wanted.isEmpty() || !profiled.isEmpty();
        if (!measures && !writeDocs) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "Name a gate, or --all; bench --help tells which there are.");
        }
        boolean good = !measures || measure(root, results);
        if (writeDocs) {
            Guide.write(root.resolve("docs/performance.md"), results.latest());
        }
        return good ? 0 : 1;
    }

    private boolean measure(Path root, Results results) throws Exception {
        var gates = gates();
        var home = data == null ? root.resolve(brief ? ".zhucan/bench-short" : ".zhucan/bench") : data.toAbsolutePath();
        var machine = Machine.here(home);
        var sizes = brief
                ? new Sizes(10_000, 10_000, 5, 1, rate, 5, flags)
                : new Sizes(persons, events, seconds, runs, rate, warm, flags);
        System.out.println(machine + "\n" + sizes + "\nStarting the suite on " + home);
        var ground = Ground.open(home);
        // Also where Ctrl-C ends the measurement.
        Runtime.getRuntime().addShutdownHook(new Thread(ground::close, "stops-the-suite"));
        var bench = Bench.on(ground, sizes, twin);
        for (var gate : profiled) {
            var found = Profile.of(gate, bench);
            System.out.println(gate + ": " + found.text());
            keep(
                    results,
                    new Results.Measured("profile-" + gate, Results.today(), machine, sizes.told(), found.rows(gate)));
        }
        boolean good = true;
        for (var gate : gates) {
            var rows = rows(gate, bench);
            good &= rows.stream().noneMatch(row -> row.note().startsWith(FAILED));
            System.out.println(Table.of(rows));
            keep(results, new Results.Measured(gate.name(), Results.today(), machine, sizes.told(), rows));
        }
        return good;
    }

    private void keep(Results results, Results.Measured measured) {
        if (!brief) {
            results.keep(measured);
        }
    }

    private static List<Row> rows(Gate gate, Bench bench) {
        System.out.println("\n" + gate.name() + " " + gate.what());
        try {
            return gate.measure(bench);
        } catch (Exception broken) {
            broken.printStackTrace();
            return List.of(Row.notRun(gate.name(), gate.what(), FAILED + broken.getMessage()));
        }
    }

    private List<Gate> gates() {
        var unknown = wanted.stream()
                .filter(name -> GATES.stream().noneMatch(gate -> gate.name().equalsIgnoreCase(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(new CommandLine(this), "There is no gate " + unknown);
        }
        return GATES.stream()
                .filter(gate -> all || wanted.stream().anyMatch(gate.name()::equalsIgnoreCase))
                .toList();
    }
}
