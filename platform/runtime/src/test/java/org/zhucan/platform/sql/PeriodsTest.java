// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private record Value(String name, LocalDate from, LocalDate to) {}

    private static Value value(String name, String from, String to) {
        return new Value(name, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static boolean overlap(Value... values) {
        return Periods.overlap(List.of(values), Value::name, Value::from, Value::to);
    }

    @Test
    void periodsMayFollowOneAnother() {
        assertThat(overlap(
                        value("a", "2024-01-01", null),
                        value("a", "2023-01-01", "2023-12-31"),
                        value("b", "2023-06-01", null)))
                .isFalse();
    }

    @Test
    void aSharedDayIsOneTooMany() {
        assertThat(overlap(value("a", "2023-01-01", "2024-01-01"), value("a", "2024-01-01", null)))
                .isTrue();
        assertThat(overlap(value("a", "2023-01-01", null), value("a", "2024-01-01", null)))
                .isTrue();
        assertThat(overlap(value("a", "2023-01-01", null), value("a", "2023-01-01", null)))
                .isTrue();
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThat(overlap(value("a", "2024-01-02", "2024-01-01"))).isTrue();
    }
}
