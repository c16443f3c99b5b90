// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a file line by line, so that a line that cannot be read costs no other: not even an open quotation mark reaches the next one.
 * A byte that is not UTF-8 breaks its row alone.
 */
final class ImportFile {

    private static final int LONGEST_LINE = 20_000;
    private static final char NOT_UTF_8 = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ImportKind kind;
    private final ImportFormat format;
    private final int most;

    ImportFile(ImportKind kind, ImportFormat format, int most) {
        this.kind = kind;
        this.format = format;
        this.most = most;
    }

    /** Takes the rows as they are read. */
    interface Rows {
        void row(ImportRow row);

        void unreadable(RowError error);
    }

    /** How much there was. */
    record Extent(int rows, int lastLine) {}

    Extent read(byte[] file, Rows rows) {
        try (var lines = lines(file)) {
            return format == ImportFormat.CSV ? csv(lines, rows) : body(lines, 0, new NdjsonLine(kind.columns()), rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A file in memory cannot be read", impossible);
        }
    }

    private static BufferedReader lines(byte[] file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), decoder));
    }

    private Extent csv(BufferedReader lines, Rows rows) throws IOException {
        var header = lines.readLine();
        if (header == null || withoutMark(header).isBlank()) {
            throw new ImportRefusals.Empty();
        }
        return body(lines, 1, CsvLine.under(withoutMark(header), kind), rows);
    }

    private Extent body(BufferedReader lines, int before, LineFormat reader, Rows rows) throws IOException {
        var line = before;
        var count = 0;
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            var row = line == 1 ? withoutMark(text) : text;
            if (row.isBlank()) {
                continue;
            }
            if (++count > most) {
                throw new ImportRefusals.TooLong(most);
            }
            take(row, line, reader, rows);
        }
        if (count == 0) {
            throw new ImportRefusals.Empty();
        }
        return new Extent(count, line);
    }

    private static void take(String text, int line, LineFormat reader, Rows rows) {
        if (text.length() > LONGEST_LINE || text.indexOf('\0') >= 0) {
            rows.unreadable(new RowError(line, "", "row-unreadable"));
        } else if (text.indexOf(NOT_UTF_8) >= 0) {
            rows.unreadable(new RowError(line, "", "row-not-utf-8"));
        } else {
            reader.read(text, line, rows::row, rows::unreadable);
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Reads one line that is not blank. */
    interface LineFormat {
        void read(String text, int line, Consumer<ImportRow> row, Consumer<RowError> unreadable);
    }
}
