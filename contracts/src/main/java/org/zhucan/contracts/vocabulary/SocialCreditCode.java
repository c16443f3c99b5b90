// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): the registering authority, the kind of organisation,
 * six digits of division, nine characters of organisation code, and a check character. The letters I, O, S, V and Z do not occur.
 *
 * @param code 18 characters
 */
public record SocialCreditCode(@JsonValue String code) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(CHARACTERS));
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** @throws IllegalArgumentException if the form or the check character is wrong */
    public SocialCreditCode {
        if (code == null || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A social credit code has 18 digits and letters, without I, O, S, V, Z");
        }
        if (checkCharacter(code.substring(0, 17)) != code.charAt(17)) {
            throw new IllegalArgumentException("The check character of the social credit code does not fit");
        }
    }

    /**
     * Reads 18 characters; small letters are taken as capitals.
     *
     * @throws IllegalArgumentException if the form or the check character is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SocialCreditCode parse(String given) {
        return new SocialCreditCode(given == null ? "" : given.strip().toUpperCase(Locale.ROOT));
    }

    /** The check character for the first seventeen (GB 32100, ISO 7064 MOD 31-3). */
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(seventeen.charAt(i)) * WEIGHTS[i];
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return code;
    }
}
