// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.web.Page;

/** Computes what is published: each figure's statistic, with the figure's filters, over everything or over one division's area. */
@ApplicationScoped
class Figures {

    private static final Pattern DIVISION = Pattern.compile("\\d{12}");

    private final FigureDefinitions definitions;
    private final List<Statistic> statistics;

    Figures(FigureDefinitions definitions, @All List<Statistic> statistics) {
        this.definitions = definitions;
        this.statistics = statistics;
    }

    /** A figure with its value. */
    record Computed(FigureDefinition figure, Value value) {}

    /** All figures of the year. They are public, so no caller's scope cuts them. */
    List<Computed> compute(int year, String division) {
        requireCode(division);
        return SystemWork.call(
                "figures", () -> QuarkusTransaction.requiringNew().call(() -> definitions.all().stream()
                        .map(figure -> new Computed(
                                figure, statistic(figure.statistic()).compute(query(figure, year, division))))
                        .toList()));
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

    static final class DivisionMalformed extends Refusal {
        DivisionMalformed() {
            super(Kind.MALFORMED, "division-malformed", "A division code has 12 digits");
        }
    }
}
