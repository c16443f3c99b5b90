// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.util.Locale;

/** Which business date a suite lives in: today, or one that a replay moves. Fixed when its data is made. */
public enum SuiteTime {
    REAL,
    SIMULATED;

    /** As the services read it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
