// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class PayeeStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, ACTIVE CLOSED",
        "ACTIVE, CORRECTED CLOSED",
        "CORRECTED, ACTIVE CLOSED",
        "CLOSED, ''",
    })
    void mayOnlyMoveOn(PayeeStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("payee.md", PayeeStatus.values(), PayeeStatus::next);
    }
}
