// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One condition of a programme's rule (条件), as the administrator enters it.
 *
 * @param id short name, unique within the programme
 * @param expression CEL over {@code person}, {@code assessment}, {@code certificate} and {@code day}; true lets pass
 * @param zh what it asks, in Chinese
 * @param en what it asks, in English
 */
public record Condition(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String id,
        @NotBlank @Size(max = 500) String expression,
        @NotBlank @Size(max = 200) String zh,
        @NotBlank @Size(max = 200) String en) {}
