// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.Month;

/** A life that the scenario asks for and that nobody plays yet. @param month of issue; null for one that fails */
record Part(Month month, boolean severe, Hardship hardship, Road road) {

    Part along(Road other) {
        return new Part(month, severe, hardship, other);
    }

    Part formerlyLowIncome() {
        return new Part(month, severe, Hardship.FORMERLY_LOW_INCOME, road);
    }

    /** Whether the scenario's last day of assessment binds it. */
    boolean priority() {
        return severe || hardship.current();
    }
}
