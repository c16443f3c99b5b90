// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.zhucan.platform.clock.SystemTime;

/** Where the two clocks come from. */
class Clocks {

    @Produces
    @Singleton
    Clock businessClock(TimeMode mode, BusinessDates dates, @SystemTime Clock system) {
        var real = system.withZone(BusinessDates.ZONE);
        return mode == TimeMode.SIMULATED ? new SimulatedClock(dates, real) : real;
    }

    @Produces
    @Singleton
    @SystemTime
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
