// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.contracts.vocabulary.IdNumber;

/** Speaking factories. Identity numbers are of 522799, which no division has, so that none can belong to anyone. */
public final class Fixtures {

    public static final String COUNTY = "522725000000";
    public static final String TOWNSHIP = "522725001000";
    public static final String VILLAGE = "522725001201";
    public static final String OTHER_TOWNSHIP = "522725002000";
    public static final String THIRD_TOWNSHIP = "522725101000";
    public static final String OTHER_COUNTY = "522726000000";
    public static final String OTHER_COUNTY_TOWNSHIP = "522726001000";
    public static final LocalDate ADULT_BIRTH = LocalDate.of(1970, 3, 14);

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private Fixtures() {}

    /** An identity number that no other test has. */
    public static IdNumber anIdNumber() {
        return anIdNumber(ADULT_BIRTH);
    }

    /** As many as there are: past 999 of one birth date the next day is taken. */
    public static IdNumber anIdNumber(LocalDate birth) {
        var number = SEQUENCE.incrementAndGet();
        return idNumber(birth.plusDays(number / 1000), number % 1000);
    }

    public static IdNumber idNumber(LocalDate birth, int sequence) {
        var first = "522799" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return IdNumber.parse(first + IdNumber.checkCharacter(first));
    }
}
