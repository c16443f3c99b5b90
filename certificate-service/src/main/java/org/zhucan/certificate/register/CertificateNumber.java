// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.privacy.Mask;

/**
 * The 20-digit number (残疾人证号): the holder's identity number, the category (1 to 7), the grade (1 to 4). It tells who
 * the holder is, so it is kept and shown like an identity number.
 */
record CertificateNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{17}[0-9X])([1-7])([1-4])");

    static CertificateNumber of(IdNumber holder, int category, int grade) {
        return parse(holder.text() + category + grade)
                .orElseThrow(
                        () -> new IllegalArgumentException("No such category or grade: " + category + ", " + grade));
    }

    /** Empty where no certificate can have this number. */
    static Optional<CertificateNumber> parse(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        var shape = SHAPE.matcher(upper);
        if (!shape.matches() || !isIdNumber(shape.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new CertificateNumber(upper));
    }

    private static boolean isIdNumber(String text) {
        try {
            IdNumber.parse(text);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    int category() {
        return value.charAt(18) - '0';
    }

    int grade() {
        return value.charAt(19) - '0';
    }

    /** The division part and the last two digits stay readable. */
    String masked() {
        return Mask.keep(value, 6, 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
