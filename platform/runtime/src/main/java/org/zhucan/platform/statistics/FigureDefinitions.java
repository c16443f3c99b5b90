// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.zhucan.platform.problem.Refusal;

/** The figures that this service publishes, in the order of the bulletin. */
@ApplicationScoped
class FigureDefinitions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DataSource dataSource;

    FigureDefinitions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<FigureDefinition> all() {
        return with(
                "select code, statistic, filters, unit, label_zh, label_en from figure order by place", statement -> {
                    var found = new ArrayList<FigureDefinition>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(definition(rows));
                        }
                    }
                    return found;
                });
    }

    FigureDefinition require(String code) {
        return all().stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unknown(code));
    }

    /** Puts this list in the place of the present one. */
    void replace(List<FigureDefinition> figures) {
        with("delete from figure", PreparedStatement::executeUpdate);
        with("""
                insert into figure (code, statistic, filters, unit, label_zh, label_en, place)
                values (?, ?, ?::jsonb, ?, ?, ?, ?)
                """, insert -> {
            for (int place = 0; place < figures.size(); place++) {
                bind(insert, figures.get(place), place);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private static void bind(PreparedStatement insert, FigureDefinition figure, int place) throws SQLException {
        insert.setString(1, figure.code());
        insert.setString(2, figure.statistic());
        insert.setString(3, JSON.valueToTree(figure.filters()).toString());
        insert.setString(4, figure.unit());
        insert.setString(5, figure.label().zh());
        insert.setString(6, figure.label().en());
        insert.setInt(7, place);
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

    private interface Query<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Query<T> query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return query.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Figures cannot be read or written", e);
        }
    }

    static final class Unknown extends Refusal {
        Unknown(String code) {
            super(Kind.UNKNOWN, "figure-unknown", "This service publishes no figure " + code);
        }
    }
}
