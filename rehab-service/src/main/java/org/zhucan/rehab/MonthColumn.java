// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month stands in the database as its first day, so that SQL can count months. */
@Converter(autoApply = true)
public class MonthColumn implements AttributeConverter<YearMonth, LocalDate> {

    @Override
    public LocalDate convertToDatabaseColumn(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    @Override
    public YearMonth convertToEntityAttribute(LocalDate firstDay) {
        return firstDay == null ? null : YearMonth.from(firstDay);
    }
}
