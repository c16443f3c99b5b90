// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of all problem codes, from the titles that each module keeps and the places in its code that refuse. */
final class ProblemPage {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of(
            "platform/runtime",
            "gateway",
            "certificate-service",
            "subsidy-service",
            "rehab-service",
            "employment-service");
    private static final String DETAIL = ".detail.zh";
    private static final Pattern KIND = Pattern.compile("(?m)^ {8}([A-Z_]+)\\(([0-9]{3})\\)");

    private final StringBuilder text = new StringBuilder();
    private final Properties statuses = new Properties();

    private ProblemPage() {}

    static String written() throws IOException {
        var page = new ProblemPage();
        page.readKinds();
        page.head();
        for (var module : MODULES) {
            page.module(module);
        }
        return page.text.toString();
    }

    /** The HTTP status of each kind of refusal, as its enum says. */
    private void readKinds() throws IOException {
        var refusal = ROOT.resolve("platform/runtime/src/main/java/org/zhucan/platform/problem/Refusal.java");
        var kinds = KIND.matcher(Files.readString(refusal));
        while (kinds.find()) {
            statuses.setProperty(kinds.group(1), kinds.group(2));
        }
    }

    private void head() {
        text.append("""
                # Problems

                Written by a test from the titles and the code of all modules; change those, not this page.

                Everything that is refused or fails is answered as `application/problem+json` (RFC 9457): `type`, `title`,
                `status`, `detail`, `instance`, `code`, `errors` (`pointer`, `code`, `message`), `traceId`. Programs decide by
                `code`, which stays; `type` is `urn:zhucan:problem:` and the code. Title, detail and messages come in Chinese, or in
                English for `Accept-Language: en`. A code without a status names what is wrong with one field, in
                `errors`, or takes its status from the case.
                """);
    }

    private void module(String module) throws IOException {
        var titles = titles(module);
        var code = code(module);
        text.append("\n## ").append(module).append("\n\n| code | status | 标题 | title |\n|---|---|---|---|\n");
        titles.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".zh") && !name.endsWith(DETAIL))
                .map(name -> name.substring(0, name.length() - ".zh".length()))
                .sorted()
                .forEach(problem -> text.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                problem,
                                status(problem, code),
                                titles.getProperty(problem + ".zh"),
                                titles.getProperty(problem + ".en"))));
    }

    private String status(String problem, String code) {
        var refused = Pattern.compile("(?:\\bKind\\.([A-Z_]+)|\\b([45][0-9]{2})),\\s*\"" + problem + "\"")
                .matcher(code);
        return refused
                .results()
                .map(place -> place.group(1) == null ? place.group(2) : statuses.getProperty(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static Properties titles(String module) throws IOException {
        var folder = ROOT.resolve(module).resolve("src/main/resources/problems");
        var titles = new Properties();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    titles.load(reader);
                }
            }
        }
        return titles;
    }

    /** All Java of a module. */
    private static String code(String module) throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            for (var file : files.filter(name -> name.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }
}
