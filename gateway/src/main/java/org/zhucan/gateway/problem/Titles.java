// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The titles of the gateway's problem codes in Chinese and English. */
@ApplicationScoped
class Titles {

    private static final String RESOURCE = "problems/gateway.properties";

    private final Properties titles = new Properties();

    Titles() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
    }

    /** The title in the language the caller likes best; Chinese where the header is missing or names neither. */
    String of(String code, String acceptLanguage) {
        return titles.getProperty(code + "." + language(acceptLanguage), code);
    }

    private static String language(String acceptLanguage) {
        try {
            return acceptLanguage == null
                    ? "zh"
                    : Locale.LanguageRange.parse(acceptLanguage).stream()
                            .map(range ->
                                    Locale.forLanguageTag(range.getRange()).getLanguage())
                            .filter(language -> language.equals("zh") || language.equals("en"))
                            .findFirst()
                            .orElse("zh");
        } catch (IllegalArgumentException malformed) {
            return "zh";
        }
    }
}
