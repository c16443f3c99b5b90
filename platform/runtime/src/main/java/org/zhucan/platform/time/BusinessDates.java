// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.zhucan.platform.clock.SystemTime;
import org.zhucan.platform.sql.Sql;

/** The one row that says on which time this database runs and, if simulated, which date it is. */
@ApplicationScoped
class BusinessDates {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Sql sql;
    private final Clock system;

    BusinessDates(Sql sql, @SystemTime Clock system) {
        this.sql = sql;
        this.system = system;
    }

    /** Binds a fresh database to the mode; gives the mode it is bound to. */
    TimeMode bind(TimeMode wanted) {
        sql.update(
                "insert into business_date (mode, first_on) values (?, ?) on conflict do nothing",
                wanted.name(),
                LocalDate.now(system.withZone(ZONE)));
        return sql.first("select mode from business_date", row -> TimeMode.valueOf(row.getString(1)))
                .orElseThrow();
    }

    /** The date that was set; empty on real time, and while none was set. */
    Optional<LocalDate> simulated() {
        return sql.first(
                        "select current_on from business_date",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .flatMap(date -> date);
    }

    /** The day of the first start. */
    LocalDate first() {
        return sql.first("select first_on from business_date", row -> row.getObject(1, LocalDate.class))
                .orElseThrow();
    }

    /** False, with nothing changed, if somebody else has moved it from {@code from}. */
    boolean move(LocalDate from, LocalDate to) {
        return sql.update("update business_date set current_on = ? where current_on is not distinct from ?", to, from)
                == 1;
    }
}
