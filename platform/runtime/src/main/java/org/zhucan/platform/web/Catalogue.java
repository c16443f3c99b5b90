// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is said of all problem codes, from {@code problems/platform.properties} and the service's own {@code
 * problems/<service>.properties}: the titles {@code <code>.zh} and {@code <code>.en}, and as {@code <code>.detail.zh} what
 * happened this time, with {@code {name}} for a fact of the refusal. The English of that is the sentence in the code.
 */
@ApplicationScoped
class Catalogue {

    private static final String DEFAULT_LANGUAGE = "zh";

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");

    private final Properties words = new Properties();

    Catalogue(@ConfigProperty(name = "zhucan.service") String service) {
        load("problems/platform.properties");
        load("problems/" + service + ".properties");
    }

    /** The title in the first language of the list that there is one in; the code itself where there is none. */
    String title(String code, List<Locale> languages) {
        return words.getProperty(code + "." + language(languages), code);
    }

    /**
     * What happened this time, in the first language of the list that there is one in; the title where Chinese has no words
     * for it, or where one of its facts is not known.
     *
     * @param sentence the English
     */
    String detail(String code, String sentence, Map<String, ?> facts, List<Locale> languages) {
        if (!language(languages).equals(DEFAULT_LANGUAGE)) {
            return sentence;
        }
        var template = words.getProperty(code + ".detail." + DEFAULT_LANGUAGE);
        return template == null || !FACT.matcher(template).results().allMatch(fact -> facts.containsKey(fact.group(1)))
                ? words.getProperty(code + "." + DEFAULT_LANGUAGE, sentence)
                : FACT.matcher(template)
                        .replaceAll(fact -> Matcher.quoteReplacement(
                                facts.get(fact.group(1)).toString()));
    }

    boolean knows(String code) {
        return words.containsKey(code + "." + DEFAULT_LANGUAGE);
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
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
