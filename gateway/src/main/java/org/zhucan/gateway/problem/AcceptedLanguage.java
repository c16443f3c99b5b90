// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import java.util.Locale;

/** The language in which a caller is answered. */
public final class AcceptedLanguage {

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private AcceptedLanguage() {}

    /**
     * {@code zh} or {@code en}, whichever the caller likes better; Chinese where the header is missing, malformed or names neither.
     *
     * @param header the value of Accept-Language, or null
     */
    public static String of(String header) {
        try {
            return header == null
                    ? CHINESE
                    : Locale.LanguageRange.parse(header).stream()
                            .map(range ->
                                    Locale.forLanguageTag(range.getRange()).getLanguage())
                            .filter(language -> language.equals(CHINESE) || language.equals(ENGLISH))
                            .findFirst()
                            .orElse(CHINESE);
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }
}
