// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Keeps simulated and real dates out of one database. */
@ApplicationScoped
class TimeAtStart {

    private final TimeMode mode;
    private final BusinessDates dates;

    TimeAtStart(TimeMode mode, BusinessDates dates) {
        this.mode = mode;
        this.dates = dates;
    }

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        var bound = dates.bind(mode);
        if (bound != mode) {
            throw new IllegalStateException("This database runs on " + bound + " time and cannot be started on " + mode
                    + " time; use another database or reset this one");
        }
    }
}
