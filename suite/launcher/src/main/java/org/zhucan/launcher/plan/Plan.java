// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that people type in the year, in order, by date.
 *
 * @param opening what is brought in before the first date
 * @param days dates in order; the last is the day on which the replay ends and may have no commands
 * @param secondAccounts the account that a payee hands in when the bank returned the first, by payee reference
 * @param fingerprint tells two plans apart; the same pack always gives the same
 */
public record Plan(OpeningStock opening, List<Day> days, Map<String, String> secondAccounts, String fingerprint) {

    /** A business date and what is done on it. */
    public record Day(LocalDate date, List<Command> commands) {}

    static Plan of(OpeningStock opening, List<Command> commands, LocalDate ends, Map<String, String> secondAccounts) {
        var byDate = new TreeMap<LocalDate, List<Command>>();
        commands.forEach(command -> byDate.computeIfAbsent(command.date(), date -> new ArrayList<>())
                .add(command));
        byDate.computeIfAbsent(ends, date -> new ArrayList<>());
        var days = byDate.entrySet().stream()
                .map(day -> new Day(day.getKey(), numbered(day.getKey(), day.getValue())))
                .toList();
        return new Plan(opening, days, Map.copyOf(secondAccounts), fingerprint(opening, days));
    }

    public List<Command> commands() {
        return days.stream().flatMap(day -> day.commands().stream()).toList();
    }

    public int size() {
        return days.stream().mapToInt(day -> day.commands().size()).sum();
    }

    private static List<Command> numbered(LocalDate date, List<Command> commands) {
        var numbered = new ArrayList<Command>();
        for (var command : commands) {
            numbered.add(command.numbered("%s/%04d".formatted(date, numbered.size() + 1)));
        }
        return List.copyOf(numbered);
    }

    private static String fingerprint(OpeningStock opening, List<Day> days) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var table : opening.tables()) {
                digest.update((table.columns() + "|" + table.rows()).getBytes(StandardCharsets.UTF_8));
            }
            for (var day : days) {
                digest.update(day.date().toString().getBytes(StandardCharsets.UTF_8));
                for (var command : day.commands()) {
                    digest.update((command + "|" + command.lane() + "|" + ordered(command.body()))
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Maps with their keys in order, however deep: those of {@link Map#of} have another order in each JVM. */
    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, inner) -> sorted.put((String) key, ordered(inner)));
            return sorted;
        }
        return value instanceof List<?> list ? list.stream().map(Plan::ordered).toList() : value;
    }
}
