// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.Month;

/**
 * A life that the scenario asks for and that nobody plays yet.
 *
 * @param month of issue; null for one that fails
 * @param grade 0 where any that fits {@code severe} will do
 * @param draws whether a subsidy begins with the certificate
 */
record Part(Month month, boolean severe, Hardship hardship, Road road, int grade, boolean draws) {

    Part(Month month, boolean severe, Hardship hardship, Road road) {
        this(month, severe, hardship, road, 0, false);
    }

    Part ofGrade(int wanted, boolean paid) {
        return new Part(month, severe, hardship, road, wanted, paid);
    }

    Part along(Road other) {
        return new Part(month, severe, hardship, other, grade, draws);
    }

    Part formerlyLowIncome() {
        return new Part(month, severe, Hardship.FORMERLY_LOW_INCOME, road, grade, draws);
    }

    /** Whether the scenario's last day of assessment binds it. */
    boolean priority() {
        return severe || hardship.current();
    }
}
