// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.zhucan.platform.problem.FieldProblem;

/** Reads one line of a CSV file whose columns are known. */
final class CsvLine implements ImportFile.LineFormat {

    private static final char QUOTE = '"';

    private final List<String> columns;

    private CsvLine(List<String> columns) {
        this.columns = columns;
    }

    /** Refuses a first line with a column that is unknown, missing or there twice. */
    static CsvLine under(String header, ImportKind kind) {
        var columns = fields(header).stream().map(String::strip).toList();
        var wrong = new ArrayList<FieldProblem>();
        for (var column : columns) {
            var known = column.equals(ImportRow.KEY) || kind.columns().contains(column);
            if (!known || columns.indexOf(column) != columns.lastIndexOf(column)) {
                wrong.add(new FieldProblem("/" + (known ? column : ""), "field-unknown", "Unknown, or there twice"));
            }
        }
        kind.required().stream()
                .filter(column -> !columns.contains(column))
                .sorted()
                .forEach(
                        column -> wrong.add(new FieldProblem("/" + column, "field-required", "The column is missing")));
        if (!wrong.isEmpty()) {
            throw new ImportRefusals.HeaderMalformed(wrong);
        }
        return new CsvLine(columns);
    }

    @Override
    public void read(String text, int line, Consumer<ImportRow> row, Consumer<RowError> unreadable) {
        var fields = fields(text);
        if (fields.size() != columns.size()) {
            unreadable.accept(new RowError(line, "", "row-unreadable"));
            return;
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < fields.size(); i++) {
            var value = fields.get(i).strip();
            if (!value.isEmpty()) {
                values.put(columns.get(i), value);
            }
        }
        row.accept(new ImportRow(line, values));
    }

    /** Empty for a line that is no CSV by itself. */
    private static List<String> fields(String line) {
        if (line.chars().filter(character -> character == QUOTE).count() % 2 == 1) {
            return List.of();
        }
        try (var csv = CsvReader.builder().ofCsvRecord(line)) {
            var records = csv.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException malformed) {
            return List.of();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("A line in memory cannot be read", impossible);
        }
    }
}
