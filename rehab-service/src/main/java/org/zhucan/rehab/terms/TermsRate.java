// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.zhucan.contracts.vocabulary.Money;

/**
 * What a day of attendance is worth (按日标准). Rates hold for whole months, as attendance is counted by the month.
 *
 * @param perDay above zero
 * @param from first month in force
 * @param to last month in force, null while it lasts
 * @param document the paper that sets the rate
 */
public record TermsRate(
        @NotNull Training training,
        @NotNull Money perDay,
        @NotNull YearMonth from,
        YearMonth to,
        @NotBlank @Size(max = 200) String document) {

    @AssertTrue(message = "must end in or after its first month, with an amount above zero")
    boolean isUsable() {
        return perDay == null || from == null || perDay.positive() && (to == null || !to.isBefore(from));
    }

    boolean isFor(Training asked, YearMonth month) {
        return training == asked && !month.isBefore(from) && (to == null || !month.isAfter(to));
    }
}
