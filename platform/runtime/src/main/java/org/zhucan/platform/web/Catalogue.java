// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The titles of all problem codes in Chinese and English, from {@code problems/platform.properties} and the service's
 * own {@code problems/<service>.properties}: {@code <code>.zh} and {@code <code>.en}.
 */
@ApplicationScoped
class Catalogue {

    private static final String DEFAULT_LANGUAGE = "zh";

    private final Properties titles = new Properties();

    Catalogue(@ConfigProperty(name = "zhucan.service") String service) {
        load("problems/platform.properties");
        load("problems/" + service + ".properties");
    }

    /** The title in the first language of the list that there is one in; the code itself where there is none. */
    String title(String code, List<Locale> languages) {
        return titles.getProperty(code + "." + language(languages), code);
    }

    boolean knows(String code) {
        return titles.containsKey(code + "." + DEFAULT_LANGUAGE);
    }

    private static String language(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .orElse(DEFAULT_LANGUAGE);
    }

    private void load(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
