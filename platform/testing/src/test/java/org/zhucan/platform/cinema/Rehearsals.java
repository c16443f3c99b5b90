// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.time.DailyWork;

/** Due on every tenth and every fifteenth day of a month, to see in which order daily work is done. */
final class Rehearsals {

    private Rehearsals() {}

    @ApplicationScoped
    static class Tens implements DailyWork {
        private final Sql sql;
        private final Clock clock;

        Tens(Sql sql, Clock clock) {
            this.sql = sql;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "tens";
        }

        @Override
        public Optional<LocalDate> nextDue(LocalDate after) {
            return next(after, 10);
        }

        @Override
        public void run(LocalDate date) {
            note(sql, clock, name(), date);
        }
    }

    @ApplicationScoped
    static class Fifteens implements DailyWork {
        private final Sql sql;
        private final Clock clock;

        Fifteens(Sql sql, Clock clock) {
            this.sql = sql;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "fifteens";
        }

        @Override
        public Optional<LocalDate> nextDue(LocalDate after) {
            return next(after, 15);
        }

        @Override
        public void run(LocalDate date) {
            note(sql, clock, name(), date);
        }
    }

    private static Optional<LocalDate> next(LocalDate after, int day) {
        var inMonth = after.withDayOfMonth(day);
        return Optional.of(inMonth.isAfter(after) ? inMonth : inMonth.plusMonths(1));
    }

    private static void note(Sql sql, Clock clock, String work, LocalDate date) {
        sql.update("insert into rehearsal (work, on_date, seen) values (?, ?, ?)", work, date, LocalDate.now(clock));
    }
}
