// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.office;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.contracts.vocabulary.IdNumber;

/** Persons nobody has met: numbers of an unassigned division, each given once, older than anyone in a plan. */
public final class Newcomers {

    private static final String UNASSIGNED = "522799";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1901, 1, 1);
    private static final int PER_DAY = 1_000;
    private static final int DAYS_PER_GROUP = 30;

    private final String division;
    private final LocalDate from;
    private final AtomicInteger given = new AtomicInteger();

    /**
     * @param group keeps the newcomers of different drills apart
     * @param division 12-digit code of where they live
     */
    public Newcomers(int group, String division) {
        this.division = division;
        this.from = FIRST_BIRTH.plusDays((long) group * DAYS_PER_GROUP);
    }

    /** What a clerk types of the next one. */
    public Map<String, Object> next() {
        int number = given.getAndIncrement();
        var born = from.plusDays(number / PER_DAY).toString().replace("-", "");
        var digits = UNASSIGNED + born + String.format("%03d", number % PER_DAY);
        var form = new LinkedHashMap<String, Object>();
        form.put("idNumber", digits + IdNumber.checkCharacter(digits));
        form.put("name", "新人" + number);
        form.put("registeredDivision", division);
        form.put("residenceDivision", division);
        return form;
    }
}
