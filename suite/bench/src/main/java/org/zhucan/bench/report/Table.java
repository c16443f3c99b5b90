// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as a table in Markdown. */
public final class Table {

    private static final String HEAD = """
            | gate | what | measured | aim | beside | share | CPU µs each | note |
            |---|---|---:|---|---|---:|---|---|
            """;

    private Table() {}

    public static String of(List<Row> rows) {
        return HEAD + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        var cells = List.of(
                row.gate(),
                row.what(),
                row.value() == null ? "not run" : figure(row.value()) + " " + row.unit(),
                row.aim(),
                beside(row),
                row.ratio() == null ? "" : "%.0f %%".formatted(row.ratio() * 100),
                cpu(row.cpuMicros()),
                row.note());
        return cells.stream().map(Table::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String beside(Row row) {
        if (row.anchor().isEmpty()) {
            return "";
        }
        return row.anchor() + ": " + (row.anchorValue() == null ? "not run" : figure(row.anchorValue()));
    }

    private static String cpu(Map<String, Double> micros) {
        return micros.entrySet().stream()
                .map(entry -> entry.getKey() + " " + figure(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Three digits are all that such a figure is worth. */
    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
