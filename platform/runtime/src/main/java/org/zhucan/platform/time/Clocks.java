// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Where the two clocks come from. */
class Clocks {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Clock businessClock() {
        return Clock.system(SHANGHAI);
    }

    @Produces
    @Singleton
    @SystemTime
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
