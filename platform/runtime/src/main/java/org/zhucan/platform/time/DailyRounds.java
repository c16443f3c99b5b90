// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.zhucan.platform.clock.SystemTime;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.trace.Spans;

/** Does the daily work that falls due, each work once a date, in order of the dates. */
@ApplicationScoped
public class DailyRounds {

    private static final Logger LOG = Logger.getLogger(DailyRounds.class);

    private final List<DailyWork> works;
    private final BusinessDates dates;
    private final TimeMode mode;
    private final Clock business;
    private final Clock system;
    private final Sql sql;
    private final Spans spans;

    DailyRounds(
            @All List<DailyWork> works,
            BusinessDates dates,
            TimeMode mode,
            Clock business,
            @SystemTime Clock system,
            Sql sql,
            Spans spans) {
        this.works =
                works.stream().sorted(Comparator.comparing(DailyWork::name)).toList();
        this.dates = dates;
        this.mode = mode;
        this.business = business;
        this.system = system;
        this.sql = sql;
        this.spans = spans;
    }

    /** The next date after the business date that has work. */
    public Optional<LocalDate> nextDue() {
        return nextDue(LocalDate.now(business));
    }

    /**
     * Moves the simulated date forward, stopping at each due date on the way. A date that was reached but whose work was
     * cut off is finished first.
     */
    LocalDate moveTo(LocalDate to) {
        if (mode == TimeMode.REAL) {
            throw new RealTime();
        }
        var at = dates.simulated().orElse(null);
        if (at == null) {
            at = step(null, to);
        }
        if (to.isBefore(at)) {
            throw new Backwards(at);
        }
        runDueOn(at);
        for (var next = nextDue(at); next.isPresent() && !next.get().isAfter(to); next = nextDue(at)) {
            at = step(at, next.get());
            runDueOn(at);
        }
        return at.isBefore(to) ? step(at, to) : at;
    }

    /** Real time: does what fell due since it was last done, up to today. One work's failure does not stop the others. */
    void catchUp() {
        if (mode == TimeMode.SIMULATED) {
            return;
        }
        var today = LocalDate.now(business);
        works.forEach(work -> {
            try {
                catchUp(work, today);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Daily work %s failed and is tried again", work.name());
            }
        });
    }

    private void catchUp(DailyWork work, LocalDate today) {
        var after = lastRun(work).orElseGet(() -> dates.first().minusDays(1));
        for (var due = nextDue(work, after); due.isPresent() && !due.get().isAfter(today); due = nextDue(work, after)) {
            run(work, due.get());
            after = due.get();
        }
    }

    private LocalDate step(LocalDate from, LocalDate to) {
        if (!dates.move(from, to)) {
            throw new InMotion();
        }
        return to;
    }

    private void runDueOn(LocalDate date) {
        works.stream()
                .filter(work ->
                        nextDue(work, date.minusDays(1)).filter(date::equals).isPresent())
                .forEach(work -> run(work, date));
    }

    private Optional<LocalDate> nextDue(LocalDate after) {
        return works.stream().flatMap(work -> nextDue(work, after).stream()).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> nextDue(DailyWork work, LocalDate after) {
        var due = SystemWork.call(
                work.name(), () -> QuarkusTransaction.requiringNew().call(() -> work.nextDue(after)));
        if (due.isPresent() && !due.get().isAfter(after)) {
            throw new IllegalStateException(work.name() + " is due on " + due.get() + ", not after " + after);
        }
        return due;
    }

    private void run(DailyWork work, LocalDate date) {
        spans.run(
                "daily " + work.name(),
                () -> SystemWork.run(
                        work.name(), () -> QuarkusTransaction.requiringNew().run(() -> {
                            if (takes(work, date)) {
                                work.run(date);
                            }
                        })));
    }

    /** False where it was done already, by this replica or another. */
    private boolean takes(DailyWork work, LocalDate date) {
        return sql.update(
                        "insert into daily_run (name, on_date, recorded_at) values (?, ?, ?) on conflict do nothing",
                        work.name(),
                        date,
                        system.instant())
                == 1;
    }

    private Optional<LocalDate> lastRun(DailyWork work) {
        return sql.first(
                "select on_date from daily_run where name = ? order by on_date desc limit 1",
                row -> row.getObject(1, LocalDate.class),
                work.name());
    }

    static final class RealTime extends Refusal {
        RealTime() {
            super(Kind.CONFLICT, "business-date-real", "This service runs on real time");
        }
    }

    static final class Backwards extends Refusal {
        Backwards(LocalDate at) {
            super(Kind.CONFLICT, "business-date-backwards", "It is " + at + " already", Map.of("date", at));
        }
    }

    static final class InMotion extends Refusal {
        InMotion() {
            super(Kind.CONFLICT, "business-date-in-motion", "Another request is moving the business date");
        }
    }
}
