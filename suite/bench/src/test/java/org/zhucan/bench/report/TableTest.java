// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aFigureStandsBesideItsAnchor() {
        var row = Row.of("P2", "read", 1234.56, "/s")
                .aim("1,000/s")
                .beside("twin", 2469.12)
                .cpu(Map.of("service", 87.654))
                .note("a | b");

        assertThat(Table.of(List.of(row)))
                .endsWith("| P2 | read | 1,235 /s | 1,000/s | twin: 2,469 | 50 % | service 87.7 | a \\| b |\n");
    }

    @Test
    void whatWasNotRunSaysWhy() {
        assertThat(Table.of(List.of(Row.notRun("P11", "nginx", "it is not installed"))))
                .endsWith("| P11 | nginx | not run |  |  |  |  | it is not installed |\n");
    }

    @Test
    void threeDigitsAreShown() {
        assertThat(Table.figure(0.1234)).isEqualTo("0.12");
        assertThat(Table.figure(12.34)).isEqualTo("12.3");
        assertThat(Table.figure(123.4)).isEqualTo("123");
        assertThat(Table.figure(1_234_567)).isEqualTo("1,234,567");
    }
}
