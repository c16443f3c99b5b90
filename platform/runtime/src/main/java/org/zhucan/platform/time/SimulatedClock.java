// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The business date that was set, at the time of day of the wall clock. The date is read from the database each time, so
 * that every replica sees it move at once.
 */
final class SimulatedClock extends Clock {

    private final BusinessDates dates;
    private final Clock real;

    /** @param real in the business time zone */
    SimulatedClock(BusinessDates dates, Clock real) {
        this.dates = dates;
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return outer.withZone(another);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        var now = real.instant();
        return dates.simulated()
                .map(date -> date.atTime(LocalTime.ofInstant(now, BusinessDates.ZONE))
                        .atZone(BusinessDates.ZONE)
                        .toInstant())
                .orElse(now);
    }
}
