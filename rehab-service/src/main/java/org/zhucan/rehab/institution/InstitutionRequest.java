// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.zhucan.contracts.vocabulary.SocialCreditCode;
import org.zhucan.rehab.terms.Training;

/**
 * An institution as the county reviewer registers it.
 *
 * @param code short and stable; the claim {@code org} of its users
 * @param uscc unified social credit code (统一社会信用代码)
 * @param capacity children at one time, by its licence
 */
record InstitutionRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
        @NotBlank @Size(max = 200) String name,

        @NotNull
        @Schema(
                implementation = String.class,
                description = "Unified social credit code (统一社会信用代码, GB 32100)",
                examples = "52522799MJ0000001F")
        SocialCreditCode uscc,

        @NotNull @Pattern(regexp = "[0-9]{12}") String divisionCode,
        @NotEmpty @Size(max = 6) List<@NotNull Training> trainings,
        @NotNull @Min(1) @Max(10_000) Integer capacity) {}
