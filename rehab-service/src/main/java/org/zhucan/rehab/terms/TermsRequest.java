// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.sql.Periods;

/**
 * The terms of help for children's training, as the administrator enters them from the county's papers.
 *
 * @param ageBelow full years that a child must not have reached on the {@code ageOn} day
 * @param certificateFromAge from this age on a certificate is asked for; below it a diagnosis does
 * @param capPerYear the most that is paid for one child and year
 * @param from first day in force
 * @param to last day in force, null while it lasts
 */
public record TermsRequest(
        @NotBlank @Size(max = 300) String legalBasis,
        @NotNull @Min(1) @Max(19) Integer ageBelow,
        @NotNull AgeDate ageOn,
        @NotNull @Min(0) @Max(19) Integer certificateFromAge,
        @NotEmpty List<@NotNull Residence> residence,
        @NotNull Money capPerYear,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull TermsRate> rates,
        @NotNull LocalDate from,
        LocalDate to) {

    @AssertTrue(message = "must end on or after the first day, with a cap above zero and one rate a month and training")
    boolean isConsistent() {
        return capPerYear == null
                || rates == null
                || from == null
                || capPerYear.positive() && (to == null || !to.isBefore(from)) && !ratesOverlap();
    }

    private boolean ratesOverlap() {
        var whole = rates.stream()
                .filter(rate -> rate != null && rate.training() != null && rate.from() != null)
                .collect(Collectors.toList());
        return Periods.overlap(
                whole, rate -> rate.training().name(), rate -> rate.from().atDay(1), rate -> lastDay(rate.to()));
    }

    private static LocalDate lastDay(YearMonth month) {
        return month == null ? null : month.atEndOfMonth();
    }
}
