// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class RehabCaseStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, APPLIED WITHDRAWN",
        "APPLIED, ACCEPTED WITHDRAWN",
        "ACCEPTED, REVIEWED WITHDRAWN",
        "REVIEWED, APPROVED REFUSED WITHDRAWN",
        "APPROVED, PLACED WITHDRAWN",
        "REFUSED, ''",
        "PLACED, TRAINING DROPPED",
        "TRAINING, COMPLETED DROPPED",
        "COMPLETED, ''",
        "DROPPED, ''",
        "WITHDRAWN, ''",
    })
    void mayOnlyMoveOn(RehabCaseStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("rehab-case.md", RehabCaseStatus.values(), RehabCaseStatus::next);
    }
}
