// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page that reads the figures. Between the marks {@code <!-- figures P2 -->} and {@code <!-- end -->} stands the last
 * measured table of that gate, put there by this class, so that no figure is typed by hand.
 */
public final class Guide {

    private static final Pattern SLOT =
            Pattern.compile("(<!-- figures ((?:profile-)?P\\d+|machine) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private Guide() {}

    public static void write(Path page, List<Results.Measured> latest) {
        try {
            Files.writeString(page, filled(Files.readString(page), latest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String filled(String page, List<Results.Measured> latest) {
        return SLOT.matcher(page)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(slot.group(1) + content(slot.group(2), latest) + slot.group(3)));
    }

    private static String content(String name, List<Results.Measured> latest) {
        if (name.equals("machine")) {
            return latest.stream()
                    .filter(measured -> !measured.gate().startsWith("profile-"))
                    .map(Guide::machine)
                    .distinct()
                    .collect(Collectors.joining());
        }
        return latest.stream()
                .filter(measured -> measured.gate().equals(name))
                .findFirst()
                .map(Guide::table)
                .orElse("Not measured yet.\n");
    }

    private static String table(Results.Measured measured) {
        return Table.of(measured.rows()) + "\nMeasured on " + measured.day() + " with " + measured.settings() + ".\n";
    }

    private static String machine(Results.Measured measured) {
        var machine = measured.machine();
        return "- %s: %d cores (%s), %.1f GB, Linux %s, %s, %.0f syncs a second, load before the run %.2f%n"
                .formatted(
                        measured.gate(),
                        machine.cores(),
                        machine.processor(),
                        machine.memoryGb(),
                        machine.kernel(),
                        machine.jdk(),
                        machine.syncsPerSecond(),
                        machine.load());
    }
}
