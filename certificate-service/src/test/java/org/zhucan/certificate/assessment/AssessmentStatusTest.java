// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.certificate.assessment.AssessmentStatus.MoveRefused;
import org.zhucan.platform.testing.StateDiagram;

class AssessmentStatusTest {

    @ParameterizedTest
    @CsvSource({"RECORDED, SIGNED", "SIGNED, ''"})
    void mayOnlyMoveOn(AssessmentStatus from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(next));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherMoveIsRefused(AssessmentStatus from) {
        for (var target : AssessmentStatus.values()) {
            if (from.next().contains(target)) {
                assertThat(from.moveTo(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.moveTo(target)).isInstanceOf(MoveRefused.class);
            }
        }
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("assessment.md", AssessmentStatus.values(), AssessmentStatus::next);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
