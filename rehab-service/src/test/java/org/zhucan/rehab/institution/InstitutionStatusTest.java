// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class InstitutionStatusTest {

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, DESIGNATED",
        "DESIGNATED, DESIGNATED SUSPENDED",
        "SUSPENDED, DESIGNATED",
    })
    void mayOnlyMoveOn(InstitutionStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("institution.md", InstitutionStatus.values(), InstitutionStatus::next);
    }
}
