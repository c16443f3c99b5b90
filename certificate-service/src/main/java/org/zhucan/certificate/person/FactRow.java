// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.zhucan.contracts.vocabulary.IdNumber;

/**
 * One row of a list of facts. All text, so that one broken row does not cost the whole list.
 *
 * @param from first day, ISO
 * @param to last day, ISO; null until further notice
 */
record FactRow(
        @Schema(description = "Identity number (公民身份号码)") String idNumber,
        @Schema(format = "date") String from,
        @Schema(format = "date") String to) {

    /** A row that can be read. */
    record Read(IdNumber idNumber, LocalDate from, LocalDate to) {
        @Override
        public String toString() {
            return "row from " + from;
        }
    }

    /** @throws Broken with what is wrong with it */
    Read read() {
        var number = idNumber();
        var first = date(from, "from-malformed", true);
        var last = date(to, "to-malformed", false);
        if (last != null && last.isBefore(first)) {
            throw new Broken("period-reversed", "The last day lies before the first");
        }
        return new Read(parse(number), first, last);
    }

    private static IdNumber parse(String number) {
        try {
            return IdNumber.parse(number == null ? "" : number);
        } catch (IllegalArgumentException malformed) {
            throw new Broken("id-number-malformed", "Not an identity number of GB 11643");
        }
    }

    private static LocalDate date(String text, String code, boolean required) {
        if (text == null && !required) {
            return null;
        }
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException malformed) {
            throw new Broken(code, "Not a date such as 2024-01-31");
        }
    }

    @Override
    public String toString() {
        return "FactRow";
    }

    /** Why a row cannot be taken; stays inside the list's answer. */
    static final class Broken extends RuntimeException {

        private final String code;

        Broken(String code, String sentence) {
            super(sentence, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
