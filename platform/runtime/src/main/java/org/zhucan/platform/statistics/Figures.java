// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.zhucan.platform.divisions.Division;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.web.Page;

/** Computes what is published: each figure's statistic, with the figure's filters, over everything or over one division's area. */
@ApplicationScoped
class Figures {

    private static final Pattern DIVISION = Pattern.compile("\\d{12}");

    private final FigureDefinitions definitions;
    private final Divisions divisions;
    private final List<Statistic> statistics;

    Figures(FigureDefinitions definitions, Divisions divisions, @All List<Statistic> statistics) {
        this.definitions = definitions;
        this.divisions = divisions;
        this.statistics = statistics;
    }

    /** A figure with its value. */
    record Computed(FigureDefinition figure, Value value) {}

    /**
     * A figure cut into parts, each in the statistic's own count.
     *
     * @param names of the parts that are divisions, as they were called at the end of the year
     */
    record Series(
            FigureDefinition figure, SortedMap<String, Long> parts, Map<String, String> names, Statistic statistic) {}

    /** All figures of the year. They are public, so no caller's scope cuts them. */
    List<Computed> compute(int year, String division) {
        requireCode(division);
        return SystemWork.call(
                "figures", () -> QuarkusTransaction.requiringNew().call(() -> definitions.all().stream()
                        .map(figure -> new Computed(
                                figure, statistic(figure.statistic()).compute(query(figure, year, division))))
                        .toList()));
    }

    /** What the division was called at the end of the year; null for everything, and for one that is not on the list. */
    String nameOf(String division, int year) {
        return division == null
                ? null
                : divisions.find(division, lastDay(year)).map(Division::name).orElse(null);
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** The records behind one figure, inside the division, which the caller must have been checked for. */
    Page<RecordRef> records(int year, String code, String division, String after, int limit) {
        requireCode(division);
        return SystemWork.call(
                "figures", () -> QuarkusTransaction.requiringNew().call(() -> {
                    var figure = definitions.require(code);
                    return statistic(figure.statistic()).records(query(figure, year, division), after, limit);
                }));
    }

    /** One figure of the year, cut by month or by division. It is public, so no caller's scope cuts it. */
    Series series(int year, String code, String division, String by) {
        requireCode(division);
        return SystemWork.call(
                "figures", () -> QuarkusTransaction.requiringNew().call(() -> {
                    var figure = definitions.require(code);
                    var statistic = statistic(figure.statistic());
                    if (!statistic.dimensions().contains(by)) {
                        throw new NoSeries(code, by);
                    }
                    var counted = statistic.series(query(figure, year, division), by);
                    var parts = parts(counted, year, by);
                    return new Series(figure, parts, divisions.names(parts.keySet(), lastDay(year)), statistic);
                }));
    }

    /** Every month of the year has its part, also one in which nothing happened. */
    private static SortedMap<String, Long> parts(Map<String, Long> counted, int year, String by) {
        var parts = new TreeMap<String, Long>();
        if (by.equals("month")) {
            for (var month : Month.values()) {
                parts.put(YearMonth.of(year, month).toString(), 0L);
            }
        }
        counted.forEach((name, count) -> parts.merge(part(name, year, by), count, Long::sum));
        return parts;
    }

    /** A month in full, and of divisions the township: a village counts to its own. */
    private static String part(String name, int year, String by) {
        if (by.equals("month")) {
            return name.length() > 2
                    ? name
                    : YearMonth.of(year, Integer.parseInt(name)).toString();
        }
        return DIVISION.matcher(name).matches() ? name.substring(0, 9) + "000" : name;
    }

    private static StatisticQuery query(FigureDefinition figure, int year, String division) {
        return new StatisticQuery(year, division, figure.filters());
    }

    /** Refuses with {@code statistic-unknown} a name that no statistic here has. */
    Statistic statistic(String name) {
        return statistics.stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoStatistic(name));
    }

    private static void requireCode(String division) {
        if (division != null && !DIVISION.matcher(division).matches()) {
            throw new DivisionMalformed();
        }
    }

    static final class NoStatistic extends Refusal {
        NoStatistic(String name) {
            super(
                    Kind.REFUSED,
                    "statistic-unknown",
                    "This service has no statistic " + name,
                    Map.of("statistic", name));
        }
    }

    static final class NoSeries extends Refusal {
        NoSeries(String code, String by) {
            super(Kind.REFUSED, "series-unavailable", "Figure " + code + " cannot be cut by " + by);
        }
    }

    static final class DivisionMalformed extends Refusal {
        DivisionMalformed() {
            super(Kind.MALFORMED, "division-malformed", "A division code has 12 digits");
        }
    }
}
