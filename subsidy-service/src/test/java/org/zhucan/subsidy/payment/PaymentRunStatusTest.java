// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class PaymentRunStatusTest {

    @ParameterizedTest
    @CsvSource({
        "CALCULATED, REVIEWED DISCARDED",
        "REVIEWED, FROZEN DISCARDED",
        "FROZEN, APPROVED",
        "APPROVED, DISPATCHED",
        "DISPATCHED, SETTLING",
        "SETTLING, SETTLED",
        "SETTLED, ''",
        "DISCARDED, ''",
    })
    void mayOnlyMoveOn(PaymentRunStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("payment-run.md", PaymentRunStatus.values(), PaymentRunStatus::next);
    }
}
