// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.certificate.publication.PublicationStatus.MoveRefused;
import org.zhucan.platform.testing.StateDiagram;

class PublicationStatusTest {

    @ParameterizedTest
    @CsvSource({"RUNNING, OBJECTED ENDED", "OBJECTED, ENDED", "ENDED, ''"})
    void mayOnlyMoveOn(PublicationStatus from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(next));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherMoveIsRefused(PublicationStatus from) {
        for (var target : PublicationStatus.values()) {
            if (from.next().contains(target)) {
                assertThat(from.moveTo(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.moveTo(target)).isInstanceOf(MoveRefused.class);
            }
        }
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("publication.md", PublicationStatus.values(), PublicationStatus::next);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
