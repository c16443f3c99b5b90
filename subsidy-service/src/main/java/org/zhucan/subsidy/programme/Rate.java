// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucan.contracts.vocabulary.Money;

/**
 * One row of a programme's rate table (补贴标准). The first row that is in force and whose {@code when} holds applies.
 *
 * @param when CEL as in {@link Condition}, or null for everybody
 * @param amount for one month, or the single payment; above zero
 * @param from first day in force
 * @param to last day in force, null while it lasts
 * @param document the paper that sets the rate
 */
public record Rate(
        @Size(max = 500) String when,
        @NotNull Money amount,
        @NotNull LocalDate from,
        LocalDate to,
        @NotBlank @Size(max = 200) String document) {

    @AssertTrue(message = "must end on or after its first day, with an amount above zero")
    boolean isUsable() {
        return amount == null || from == null || amount.fen() > 0 && (to == null || !to.isBefore(from));
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
