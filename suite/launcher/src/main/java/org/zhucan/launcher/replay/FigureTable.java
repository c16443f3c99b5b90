// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucan.launcher.county.CountyPack;

/** Compares the bulletin with what was published, and prints it. */
class FigureTable {

    private final CountyPack pack;

    FigureTable(CountyPack pack) {
        this.pack = pack;
    }

    /** @param bulletin the answer of {@code GET /bulletins/{year}} */
    List<FigureRow> rows(JsonNode bulletin) {
        Map<String, JsonNode> found = new HashMap<>();
        bulletin.path("figures").forEach(figure -> found.put(figure.path("code").asText(), figure));
        return pack.figures().stream()
                .map(figure -> FigureRow.of(figure, found.get(figure.code())))
                .toList();
    }

    static void print(List<FigureRow> rows, PrintStream out) {
        var covered = rows.stream().filter(FigureRow::covered).toList();
        out.printf("%n%-34s %14s %14s %14s  %s%n", "figure", "computed", "by postings", "published", "");
        covered.forEach(row -> out.printf(
                "%-34s %14s %14s %14s  %s%n",
                row.figure().code(),
                text(row.computed()),
                text(row.postings()),
                text(row.figure().published()),
                row.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
        var open = rows.stream().filter(row -> !row.covered()).toList();
        out.printf("%nNot covered yet (%d):%n", open.size());
        open.forEach(row -> out.printf(
                "  %-34s %s%n", row.figure().code(), row.figure().label().en()));
    }

    private static String text(JsonNode value) {
        return value == null ? "-" : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
