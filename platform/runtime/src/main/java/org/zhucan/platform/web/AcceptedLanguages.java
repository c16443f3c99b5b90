// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.util.List;
import java.util.Locale;

/** The {@code Accept-Language} header as a list, the dearest first; a header that is none counts as missing. */
final class AcceptedLanguages {

    private AcceptedLanguages() {}

    static List<Locale> parse(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
