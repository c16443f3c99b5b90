// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class AttendanceStatusTest {

    @ParameterizedTest
    @CsvSource({
        "RECORDED, RECORDED DISPUTED CONFIRMED",
        "DISPUTED, RECORDED",
        "CONFIRMED, RECORDED",
    })
    void mayOnlyMoveOn(AttendanceStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("attendance.md", AttendanceStatus.values(), AttendanceStatus::next);
    }
}
