// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.enterprise.inject.Produces;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the business date follows the wall clock or stands until it is moved. */
enum TimeMode {
    REAL,
    SIMULATED;

    private static final Set<String> MAY_SIMULATE = Set.of("standalone", "test");

    /** @throws IllegalStateException for simulated time where real people could be paid by it */
    static TimeMode of(String time, String mode) {
        var wanted = valueOf(time.toUpperCase(Locale.ROOT));
        if (wanted == SIMULATED && !MAY_SIMULATE.contains(mode)) {
            throw new IllegalStateException(
                    "Simulated time runs in the modes standalone and test only, and this is " + mode);
        }
        return wanted;
    }

    /** Makes the mode a bean. */
    static class Source {
        @Produces
        TimeMode mode(
                @ConfigProperty(name = "zhucan.time") String time, @ConfigProperty(name = "zhucan.mode") String mode) {
            return of(time, mode);
        }
    }
}
