// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of the gateway's problem codes: titles in Chinese and English, and in Chinese what happened this time, with
 * {@code {name}} for a fact of the problem. The English of that is the sentence in the code.
 */
@ApplicationScoped
class Titles {

    private static final String RESOURCE = "problems/gateway.properties";

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");

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
        return titles.getProperty(code + "." + AcceptedLanguage.of(acceptLanguage), code);
    }

    /** What happened this time, in the language the caller likes best, as {@link #of} chooses it. */
    String detail(Problem problem, String acceptLanguage) {
        return AcceptedLanguage.of(acceptLanguage).equals("en")
                ? problem.detail()
                : FACT.matcher(titles.getProperty(problem.code() + ".detail.zh"))
                        .replaceAll(fact -> Matcher.quoteReplacement(
                                problem.facts().get(fact.group(1)).toString()));
    }
}
