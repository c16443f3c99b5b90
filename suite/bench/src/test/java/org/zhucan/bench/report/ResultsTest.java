// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.bench.machine.Machine;
import org.zhucan.bench.report.Results.Measured;

class ResultsTest {

    private static final Machine MACHINE = new Machine(2, "a processor", "6.1", "a JDK", 24, 900, 0.1);

    @Test
    void theLastDayOfEachGateIsReadInTheOrderOfTheirNumbers(@TempDir Path folder) {
        var results = new Results(folder);
        results.keep(measured("P11", "2026-01-02", 3));
        results.keep(measured("profile-P2", "2026-01-02", 4));
        results.keep(measured("P2", "2026-01-02", 2));
        results.keep(measured("P2", "2026-01-01", 1));

        assertThat(results.latest())
                .extracting(Measured::gate, each -> each.rows().get(0).value())
                .containsExactly(tuple("P2", 2.0), tuple("P11", 3.0), tuple("profile-P2", 4.0));
    }

    @Test
    void theGuideTakesTheTableBetweenItsMarks() {
        var page = """
                Before.
                <!-- figures P2 -->
                old
                <!-- end -->
                Between.
                <!-- figures P5 -->
                <!-- end -->
                After.
                """;

        var filled = Guide.filled(page, List.of(measured("P2", "2026-01-02", 2)));

        assertThat(filled)
                .startsWith("Before.\n<!-- figures P2 -->\n| gate |")
                .contains("| P2 | what | 2.00 /s |", "on 2026-01-02", "<!-- end -->\nBetween.\n")
                .endsWith("<!-- figures P5 -->\nNot measured yet.\n<!-- end -->\nAfter.\n")
                .doesNotContain("old");
        assertThat(Guide.filled(filled, List.of(measured("P2", "2026-01-02", 2))))
                .isEqualTo(filled);
    }

    private static Measured measured(String gate, String day, double value) {
        return new Measured(gate, day, MACHINE, Map.of(), List.of(Row.of(gate, "what", value, "/s")));
    }
}
