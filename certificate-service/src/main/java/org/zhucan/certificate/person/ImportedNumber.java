// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.util.regex.Pattern;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.bulk.ImportRow;

/** The identity number (公民身份号码) in a row of a file. */
public final class ImportedNumber {

    private static final Pattern ANYTHING = Pattern.compile(".{1,40}");

    private ImportedNumber() {}

    /** Null, and the row refused with {@code id-number-malformed}, where it is none of GB 11643. */
    public static IdNumber of(ImportRow row, String column) {
        var sent = row.required(column, ANYTHING);
        try {
            return sent == null ? null : IdNumber.parse(sent);
        } catch (IllegalArgumentException malformed) {
            row.refuse(column, "id-number-malformed");
            return null;
        }
    }
}
