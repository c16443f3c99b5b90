// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.hash.Sha256;

/**
 * What the bank is asked to pay (代发文件): one header, one row a transfer, and a last row with the SHA-256 of all bytes
 * before it. The same run always gives the same bytes.
 */
final class BankFile {

    private BankFile() {}

    /** What stands in the header. */
    record Header(UUID run, String programme, YearMonth month, int seq, int count, long totalFen, String purpose) {}

    /** One transfer, with the account in clear: for the bank's eyes only. */
    record Entry(UUID transfer, String holderName, String bank, String account, long amountFen) {
        @Override
        public String toString() {
            return "Entry " + transfer;
        }
    }

    /**
     * Writes the file.
     *
     * @return the SHA-256 of the rows before the last, in lower-case hex, as the last row says
     * @throws IllegalStateException if the entries are not as many or not as much as the header says
     */
    static String write(OutputStream out, Header header, Iterator<Entry> entries) {
        try {
            var digest = new DigestOutputStream(out, Sha256.digest());
            writeRows(new OutputStreamWriter(digest, StandardCharsets.UTF_8), header, entries);
            var hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            out.write(("S," + hash + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return hash;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void writeRows(Writer rows, Header header, Iterator<Entry> entries) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(rows);
        csv.writeRecord(
                "H",
                "zhucan-payment",
                "1",
                header.run().toString(),
                header.programme(),
                header.month().toString(),
                Integer.toString(header.seq()),
                Integer.toString(header.count()),
                Money.ofFen(header.totalFen()).yuan());
        var count = 0;
        var total = 0L;
        while (entries.hasNext()) {
            var entry = entries.next();
            writeEntry(csv, entry, header.purpose());
            count++;
            total += entry.amountFen();
        }
        if (count != header.count() || total != header.totalFen()) {
            throw new IllegalStateException("The transfers of run " + header.run() + " do not add up to its total");
        }
        csv.flush();
    }

    private static void writeEntry(CsvWriter csv, Entry entry, String purpose) {
        csv.writeRecord(
                "T",
                entry.transfer().toString(),
                entry.holderName(),
                entry.bank(),
                entry.account(),
                Money.ofFen(entry.amountFen()).yuan(),
                purpose);
    }
}
