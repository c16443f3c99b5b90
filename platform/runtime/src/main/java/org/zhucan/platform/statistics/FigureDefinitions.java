// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Sql;

/** The figures that this service publishes, in the order of the bulletin. */
@ApplicationScoped
class FigureDefinitions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Sql sql;

    FigureDefinitions(Sql sql) {
        this.sql = sql;
    }

    List<FigureDefinition> all() {
        return sql.list(
                "select code, statistic, filters, unit, label_zh, label_en from figure order by place",
                FigureDefinitions::definition);
    }

    FigureDefinition require(String code) {
        return all().stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unknown(code));
    }

    /** Puts this list in the place of the present one. */
    void replace(List<FigureDefinition> figures) {
        sql.update("delete from figure");
        sql.batch(
                """
                insert into figure (code, statistic, filters, unit, label_zh, label_en, place)
                values (?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                IntStream.range(0, figures.size())
                        .mapToObj(place -> row(figures.get(place), place))
                        .toList());
    }

    private static Object[] row(FigureDefinition figure, int place) {
        return new Object[] {
            figure.code(),
            figure.statistic(),
            JSON.valueToTree(figure.filters()).toString(),
            figure.unit(),
            figure.label().zh(),
            figure.label().en(),
            place
        };
    }

    private static FigureDefinition definition(ResultSet row) throws SQLException {
        return new FigureDefinition(
                row.getString("code"),
                row.getString("statistic"),
                filters(row.getString("filters")),
                row.getString("unit"),
                new FigureDefinition.Label(row.getString("label_zh"), row.getString("label_en")));
    }

    private static Map<String, String> filters(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("Filters of a figure are not JSON texts", e);
        }
    }

    static final class Unknown extends Refusal {
        Unknown(String code) {
            super(Kind.UNKNOWN, "figure-unknown", "This service publishes no figure " + code, Map.of("figure", code));
        }
    }
}
