// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

/** What the list of civil affairs says of a household. */
enum Hardship {
    NONE,
    /** On the list of low-income households (低保). */
    LOW_INCOME,
    /** On the list of the destitute (特困). */
    DESTITUTE,
    /** Was low-income, but no longer is when the applicant is assessed. */
    FORMERLY_LOW_INCOME;

    boolean listed() {
        return this != NONE;
    }

    /** In force all the year. */
    boolean current() {
        return this == LOW_INCOME || this == DESTITUTE;
    }

    /** The kind of the fact on the list. */
    String kind() {
        return this == DESTITUTE ? "DESTITUTE" : "LOW_INCOME";
    }
}
