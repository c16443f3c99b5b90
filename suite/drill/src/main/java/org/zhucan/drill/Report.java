// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.zhucan.drill.Exercise.Outcome;

/** What a session of drills found, as a table: a line a drill, over all its seeds. */
final class Report {

    private static final double MILLIS = 1_000.0;

    private final List<Outcome> outcomes = new ArrayList<>();

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    boolean clean() {
        return outcomes.stream().allMatch(outcome -> outcome.findings().clean());
    }

    /** One outcome as a line for somebody who waits. */
    static String line(Outcome outcome) {
        var found = outcome.findings();
        return "%-4s %-62s seed %-12d %5.1f s  faults %d, checked %d, lost %d, doubled %d, violated %d"
                .formatted(
                        outcome.drill().code(),
                        outcome.drill().what(),
                        outcome.seed(),
                        outcome.took().toMillis() / MILLIS,
                        found.faults(),
                        found.checked(),
                        found.lost(),
                        found.doubled(),
                        found.violations());
    }

    /** The table in Markdown, and below it each thing that was found. */
    String markdown() {
        var lines = new ArrayList<String>();
        lines.add(
                "| drill | what was done | runs | faults | writes checked | sent again | lost | doubled | violated | answered again within |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        byDrill().forEach((drill, runs) -> lines.add(row(drill, runs)));
        outcomes.forEach(outcome -> outcome.findings()
                .sentences()
                .forEach(sentence ->
                        lines.add("- " + outcome.drill().code() + ", seed " + outcome.seed() + ": " + sentence)));
        return String.join("\n", lines) + "\n";
    }

    private Map<Drill, List<Outcome>> byDrill() {
        return outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::drill, LinkedHashMap::new, Collectors.toList()));
    }

    private static String row(Drill drill, List<Outcome> runs) {
        var recovery = runs.stream()
                .mapToLong(run -> run.findings().recovery().toMillis())
                .max()
                .orElse(0);
        return "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %s |"
                .formatted(
                        drill.code(),
                        drill.what(),
                        runs.size(),
                        sum(runs, Findings::faults),
                        sum(runs, Findings::checked),
                        sum(runs, Findings::repetitions),
                        sum(runs, Findings::lost),
                        sum(runs, Findings::doubled),
                        sum(runs, Findings::violations),
                        recovery == 0 ? "" : "%.1f s".formatted(recovery / MILLIS));
    }

    private static long sum(List<Outcome> runs, ToLongFunction<Findings> figure) {
        return runs.stream().map(Outcome::findings).mapToLong(figure).sum();
    }
}
