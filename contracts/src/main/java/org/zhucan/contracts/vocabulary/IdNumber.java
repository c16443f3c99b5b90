// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码, GB 11643-1999): six digits of division, eight of the birth date, three of sequence (odd: male), and a
 * check character. The division part is history and is not checked against the present list. Never shown by {@link #toString()}.
 */
public final class IdNumber {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final String text;
    private final LocalDate birthDate;

    private IdNumber(String text, LocalDate birthDate) {
        this.text = text;
        this.birthDate = birthDate;
    }

    /**
     * Reads 18 characters; a lower-case x is taken as X.
     *
     * @throws IllegalArgumentException if the form, the birth date or the check character is wrong; the message does not repeat the number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdNumber parse(String given) {
        var text = given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "An identity number has 17 digits, with a year of birth, and a digit or X");
        }
        if (checkCharacter(text.substring(0, 17)) != text.charAt(17)) {
            throw new IllegalArgumentException("The check character of the identity number does not fit");
        }
        return new IdNumber(text, birthDate(text));
    }

    /** The check character for the first seventeen digits (GB 11643, ISO 7064 MOD 11-2). */
    public static char checkCharacter(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The identity number holds no date of birth");
        }
    }

    /** All 18 characters, for encryption, look-up and numbers made from it; never for a log, an event or an address. */
    @JsonValue
    public String text() {
        return text;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Division and last four characters, the rest as stars. */
    public String masked() {
        return text.substring(0, 6) + "********" + text.substring(14);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return masked();
    }
}
