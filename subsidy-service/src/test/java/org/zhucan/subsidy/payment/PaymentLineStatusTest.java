// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class PaymentLineStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, SETTLED RETURNED DISCARDED",
        "SETTLED, ''",
        "RETURNED, ''",
        "DISCARDED, ''",
    })
    void mayOnlyMoveOn(PaymentLineStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("payment-line.md", PaymentLineStatus.values(), PaymentLineStatus::next);
    }
}
