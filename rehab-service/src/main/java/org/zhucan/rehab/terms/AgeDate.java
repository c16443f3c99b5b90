// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import java.time.LocalDate;

/** The day on which a child's age is taken (年龄计算日). */
public enum AgeDate {
    /** The day of the application. */
    APPLICATION,
    /** 1 January of the year of the application. */
    FIRST_OF_JANUARY;

    public LocalDate of(LocalDate application) {
        return switch (this) {
            case APPLICATION -> application;
            case FIRST_OF_JANUARY -> application.withDayOfYear(1);
        };
    }
}
