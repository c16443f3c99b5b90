// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.divisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Sql;

/**
 * The effective-dated list of divisions (行政区划). It changes a few times a year and is asked for by most commands, so
 * that what is found is remembered for a moment; what is not found is asked for each time.
 */
@ApplicationScoped
public class Divisions {

    /** How long another process may go on with a period that was changed. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Sql sql;
    private final Cache<String, List<Division>> periods = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    Divisions(Sql sql) {
        this.sql = sql;
    }

    /** Refuses with 422 {@code division-unknown} a code that is not on the list that day. */
    public void require(String code, LocalDate on) {
        if (find(code, on).isEmpty()) {
            throw new Unknown(on);
        }
    }

    public Optional<Division> find(String code, LocalDate on) {
        var found = periods.get(code, this::periods);
        return found == null
                ? Optional.empty()
                : found.stream().filter(period -> period.covers(on)).findFirst();
    }

    /** Null, which is not remembered, for a code that is not on the list. */
    private List<Division> periods(String code) {
        var found = sql.list(
                "select code, name, level, parent, valid_from, valid_to from division where code = ?",
                Divisions::division,
                code);
        return found.isEmpty() ? null : found;
    }

    /** What those of the codes that are on the list were called that day; the others are left out. */
    public Map<String, String> names(Collection<String> codes, LocalDate on) {
        return sql.list("""
                        select code, name, level, parent, valid_from, valid_to from division
                        where code = any(?) and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
                        """, Divisions::division, codes.toArray(String[]::new), on, on).stream()
                .collect(Collectors.toMap(Division::code, Division::name));
    }

    /** Replaces all periods of the codes that the list names; other codes stay, since records keep them. */
    void replace(List<Division> divisions) {
        sql.batch(
                "delete from division where code = ?",
                divisions.stream()
                        .map(division -> new Object[] {division.code()})
                        .toList());
        sql.batch(
                "insert into division (code, name, level, parent, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)",
                divisions.stream().map(Divisions::columns).toList());
        periods.invalidateAll();
    }

    private static Object[] columns(Division division) {
        return new Object[] {
            division.code(), division.name(), division.level(), division.parent(), division.from(), division.to()
        };
    }

    private static Division division(ResultSet row) throws SQLException {
        return new Division(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    static final class Unknown extends Refusal {
        Unknown(LocalDate on) {
            super(Kind.REFUSED, "division-unknown", "No such division on " + on);
        }
    }
}
