// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.hash.Sha256;
import org.zhucan.platform.problem.Refusal;

/**
 * What the bank says became of a run's transfers (回盘文件). Hash first, then header and rows in one pass; whether the
 * rows fit the run is not this class's question.
 */
final class ResultFile {

    private static final Pattern LAST_ROW = Pattern.compile("S,([0-9a-f]{64})\n?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{0,20}");

    private final byte[] bytes;
    private final int rowsEnd; // where the last row begins

    private ResultFile(byte[] bytes, int rowsEnd) {
        this.bytes = bytes;
        this.rowsEnd = rowsEnd;
    }

    /** What stands in the header. */
    record Header(UUID run, int count, long paidFen, long returnedFen) {}

    /** One transfer's outcome; the code is empty where the bank gives none. */
    record Row(UUID transfer, boolean paid, String code) {}

    /**
     * Finds the last row and compares its hash.
     *
     * @throws Truncated 400 if there is no such row
     * @throws HashWrong 400 if any byte before it is not as it was sent
     */
    static ResultFile of(byte[] bytes) {
        var end = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
        var start = end;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        var last = LAST_ROW.matcher(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
        if (start == 0 || !last.matches()) {
            throw new Truncated();
        }
        if (!Sha256.hex(bytes, start).equals(last.group(1))) {
            throw new HashWrong();
        }
        return new ResultFile(bytes, start);
    }

    /** SHA-256 of the whole file: two uploads with the same one are the same file. */
    String sha256() {
        return Sha256.hex(bytes, bytes.length);
    }

    /**
     * Reads header and rows.
     *
     * @throws Malformed 400 if anything is not of the format, or the rows are not as many as the header says
     */
    Header read(Consumer<Row> rows) {
        var utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // header and rows differ in length
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes, 0, rowsEnd), utf8))) {
            var all = csv.iterator();
            var header = header(all.next());
            var count = 0;
            while (all.hasNext()) {
                rows.accept(row(all.next()));
                count++;
            }
            if (count != header.count()) {
                throw new Malformed("It has " + count + " rows, and its header says " + header.count());
            }
            return header;
        } catch (CsvParseException broken) {
            throw new Malformed("It is no CSV in UTF-8");
        } catch (CharacterCodingException broken) {
            throw new Malformed("It is no UTF-8");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Header header(CsvRecord record) {
        requireFields(record, "H", 7);
        if (!record.getField(1).equals("zhucan-result") || !record.getField(2).equals("1")) {
            throw new Malformed("Its header is not zhucan-result, version 1");
        }
        try {
            return new Header(
                    UUID.fromString(record.getField(3)),
                    Integer.parseInt(record.getField(4)),
                    Money.ofYuan(record.getField(5)).fen(),
                    Money.ofYuan(record.getField(6)).fen());
        } catch (IllegalArgumentException broken) {
            throw new Malformed("Its header has a field of another type");
        }
    }

    private static Row row(CsvRecord record) {
        requireFields(record, "R", 4);
        var outcome = record.getField(2);
        var code = record.getField(3);
        if (!outcome.equals("PAID") && !outcome.equals("RETURNED")
                || !CODE.matcher(code).matches()) {
            throw new Malformed("Row " + record.getStartingLineNumber() + " has no outcome that is known");
        }
        try {
            return new Row(UUID.fromString(record.getField(1)), outcome.equals("PAID"), code);
        } catch (IllegalArgumentException broken) {
            throw new Malformed("Row " + record.getStartingLineNumber() + " names no transfer");
        }
    }

    private static void requireFields(CsvRecord record, String kind, int fields) {
        if (record.getFieldCount() != fields || !record.getField(0).equals(kind)) {
            throw new Malformed(
                    "Row " + record.getStartingLineNumber() + " is not " + kind + " with " + fields + " fields");
        }
    }

    static final class Truncated extends Refusal {
        Truncated() {
            super(Kind.MALFORMED, "result-truncated", "The file does not end with its SHA-256");
        }
    }

    static final class HashWrong extends Refusal {
        HashWrong() {
            super(Kind.MALFORMED, "result-hash-wrong", "The file is not what its SHA-256 was made of");
        }
    }

    static final class Malformed extends Refusal {
        Malformed(String why) {
            super(Kind.MALFORMED, "result-malformed", why);
        }
    }
}
