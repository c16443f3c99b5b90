// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * How a published figure is computed and what it is called; data that comes with a county.
 *
 * @param code stable, such as {@code things.issued}
 * @param statistic name of a {@link Statistic} of this service
 * @param filters handed to it; may be left out
 * @param unit such as {@code person} or {@code yuan}
 */
record FigureDefinition(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[a-z0-9_.-]+")
        String code,

        @NotBlank @Size(max = 100) String statistic,
        Map<String, String> filters,
        @NotBlank @Size(max = 30) String unit,
        @NotNull @Valid Label label) {

    FigureDefinition {
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /** What the figure is called, in both languages. */
    record Label(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) {}
}
