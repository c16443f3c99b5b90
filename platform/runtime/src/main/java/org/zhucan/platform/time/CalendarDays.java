// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.zhucan.platform.sql.Sql;

/** The yearly list of holidays and make-up days that the State Council publishes. */
@ApplicationScoped
class CalendarDays {

    /** More days than any holiday has had, so that what is read reaches beyond it. */
    static final int LONGEST_HOLIDAY = 30;

    private final Sql sql;

    CalendarDays(Sql sql) {
        this.sql = sql;
    }

    enum Kind {
        HOLIDAY,
        MAKE_UP_WORKDAY
    }

    record Day(LocalDate date, Kind kind, String name) {}

    WorkingWeek between(LocalDate first, LocalDate last) {
        var exceptions = new HashMap<LocalDate, Boolean>();
        sql.list(
                "select on_date, kind from calendar_day where on_date between ? and ?",
                row -> exceptions.put(
                        row.getObject(1, LocalDate.class), Kind.valueOf(row.getString(2)) == Kind.MAKE_UP_WORKDAY),
                first,
                last);
        return new WorkingWeek(exceptions);
    }

    boolean has(int year) {
        return sql.first(
                        "select 1 from calendar_day where on_date between ? and ? limit 1",
                        row -> true,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .isPresent();
    }

    /** Replaces the years that the list names, whole. */
    void replaceYears(List<Day> days) {
        days.stream()
                .map(day -> day.date().getYear())
                .distinct()
                .forEach(year -> sql.update(
                        "delete from calendar_day where on_date between ? and ?",
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31)));
        sql.batch(
                "insert into calendar_day (on_date, kind, name) values (?, ?, ?)",
                days.stream()
                        .map(day -> new Object[] {day.date(), day.kind().name(), day.name()})
                        .toList());
    }
}
