// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A programme as the administrator enters it, from the county's papers.
 *
 * @param conditions left out, as are the rates, for a programme that another service decides (trigger REQUESTED)
 * @param from first day in force
 * @param to last day in force, null while it lasts
 */
public record ProgrammeRequest(
        @NotNull @Valid Name name,
        @NotBlank @Size(max = 300) String legalBasis,
        @NotNull Rhythm rhythm,
        @NotNull OpenedBy trigger,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String fund,
        @Size(max = 20) List<@Valid @NotNull Condition> conditions,
        @Size(max = 100) List<@Valid @NotNull Rate> rates,
        @NotNull LocalDate from,
        LocalDate to) {

    public ProgrammeRequest {
        conditions = conditions == null ? List.of() : conditions;
        rates = rates == null ? List.of() : rates;
    }

    /** The name on screens and papers. */
    public record Name(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en) {}

    @AssertTrue(message = "conditions must have ids of their own, and the programme must end on or after its first day")
    boolean isConsistent() {
        return from == null
                || conditions.stream().map(Condition::id).distinct().count() == conditions.size()
                        && (to == null || !to.isBefore(from));
    }

    @AssertTrue(message = "a programme decided here has conditions and rates, one that is paid on request has neither")
    boolean isDecidedOnce() {
        return trigger == null
                || (trigger.decidedHere()
                        ? !conditions.isEmpty() && !rates.isEmpty()
                        : conditions.isEmpty() && rates.isEmpty());
    }
}
