// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class SettlementStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, REVIEWED SENT_BACK",
        "REVIEWED, APPROVED SENT_BACK REJECTED",
        "SENT_BACK, SUBMITTED",
        "APPROVED, PAID REOPENED",
        "REOPENED, APPROVED PAID",
        "PAID, ''",
        "REJECTED, ''",
    })
    void mayOnlyMoveOn(SettlementStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("settlement.md", SettlementStatus.values(), SettlementStatus::next);
    }
}
