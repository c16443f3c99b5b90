// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class EntitlementStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, REVIEWED",
        "REVIEWED, GRANTED REFUSED",
        "GRANTED, SUSPENDED ENDED",
        "SUSPENDED, GRANTED ENDED",
        "REFUSED, ''",
        "ENDED, ''",
    })
    void mayOnlyMoveOn(EntitlementStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("entitlement.md", EntitlementStatus.values(), EntitlementStatus::next);
    }
}
