// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A hospital's diagnosis (诊断证明), which stands in for a certificate of a young child.
 *
 * @param hospital as the paper names it
 * @param on the date on the paper
 */
@Embeddable
record Diagnosis(
        @Column(name = "diagnosis_hospital") @NotBlank @Size(max = 100)
        String hospital,

        @Column(name = "diagnosed_on") @NotNull LocalDate on) {}
