// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.zhucan.platform.problem.Refusal;

/**
 * The days of one month on which a child can have been in training: those that have come, within the placement and the
 * institution's designation. Pure.
 *
 * @param today the business date
 * @param possible whether the child could be there on a day
 */
record Month(YearMonth month, LocalDate today, Predicate<LocalDate> possible) {

    /** Refuses a number of days that cannot be. */
    void mustHold(int days) {
        if (days < 1 || days > month.lengthOfMonth()) {
            throw new DaysOutsideMonth(month);
        }
        if (month.isAfter(YearMonth.from(today))) {
            throw new MonthNotBegun(month);
        }
        if (days > count(day -> true)) {
            throw new DaysInFuture(month);
        }
        if (days > count(possible)) {
            throw new DaysOutsidePlacement(count(possible));
        }
    }

    private int count(Predicate<LocalDate> asked) {
        return (int) IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .filter(day -> !day.isAfter(today))
                .filter(asked)
                .count();
    }

    static final class DaysOutsideMonth extends Refusal {
        DaysOutsideMonth(YearMonth month) {
            super(Kind.REFUSED, "days-outside-month", month + " has 1 to " + month.lengthOfMonth() + " days");
        }
    }

    static final class MonthNotBegun extends Refusal {
        MonthNotBegun(YearMonth month) {
            super(Kind.REFUSED, "month-not-begun", month + " has not begun");
        }
    }

    static final class DaysInFuture extends Refusal {
        DaysInFuture(YearMonth month) {
            super(Kind.REFUSED, "days-in-future", "So many days of " + month + " have not come yet");
        }
    }

    static final class DaysOutsidePlacement extends Refusal {
        DaysOutsidePlacement(int possible) {
            super(
                    Kind.REFUSED,
                    "days-outside-placement",
                    "The child was placed with the designated institution on " + possible + " days of the month");
        }
    }
}
