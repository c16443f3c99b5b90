// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.bank;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What subsidy-service hands to the bank at dispatch: a head {@code H}, a line {@code T} a transfer, a seal {@code S} with
 * the SHA-256 of everything before it.
 *
 * @param seq 1 for the run of a month, 2 and up for a reissue
 */
record PaymentFile(String run, int seq, List<Transfer> transfers) {

    /** Money to one account. @param amount yuan */
    record Transfer(String id, String account, BigDecimal amount) {

        /** An account belongs to a person. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** A file that the bank does not take, and why. */
    static class Unacceptable extends Exception {

        private static final long serialVersionUID = 1L;

        Unacceptable(String why) {
            super(why);
        }
    }

    /** Reads and verifies the whole file: form, seal, count and sum. */
    static PaymentFile read(byte[] file) throws Unacceptable {
        var seal = sealStart(file);
        var body = Arrays.copyOf(file, seal);
        var wanted = new String(file, seal, file.length - seal, StandardCharsets.UTF_8).strip();
        if (!wanted.equals("S," + Sha256.of(body))) {
            throw new Unacceptable("the seal does not fit the content");
        }
        try (var rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new String(body, StandardCharsets.UTF_8))) {
            return of(rows.stream().toList());
        } catch (java.io.IOException | CsvParseException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new Unacceptable("it is not in the agreed form: " + e.getMessage());
        }
    }

    private static PaymentFile of(List<CsvRecord> rows) throws Unacceptable {
        var head = rows.get(0);
        if (!head.getField(0).equals("H")
                || !head.getField(1).equals("zhucan-payment")
                || !head.getField(2).equals("1")) {
            throw new Unacceptable("its head is not that of a payment file");
        }
        var transfers = rows.stream().skip(1).map(PaymentFile::transfer).toList();
        if (transfers.size() != Integer.parseInt(head.getField(7))) {
            throw new Unacceptable("it holds " + transfers.size() + " transfers, its head says " + head.getField(7));
        }
        var sum = transfers.stream().map(Transfer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(new BigDecimal(head.getField(8))) != 0) {
            throw new Unacceptable("its transfers add up to " + sum + ", its head says " + head.getField(8));
        }
        return new PaymentFile(head.getField(3), Integer.parseInt(head.getField(6)), transfers);
    }

    private static Transfer transfer(CsvRecord row) {
        if (!row.getField(0).equals("T")) {
            throw new NumberFormatException("line " + row.getStartingLineNumber() + " is no transfer");
        }
        return new Transfer(row.getField(1), row.getField(4), new BigDecimal(row.getField(5)));
    }

    /** Where the last line begins. */
    private static int sealStart(byte[] file) throws Unacceptable {
        for (var i = file.length - 2; i >= 0; i--) {
            if (file[i] == '\n') {
                return i + 1;
            }
        }
        throw new Unacceptable("it has no seal");
    }
}
