// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.certificate.intake.ApplicationStatus.MoveRefused;
import org.zhucan.platform.testing.StateDiagram;

class ApplicationStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMITTED WITHDRAWN",
        "SUBMITTED, ACCEPTED SENT_BACK REJECTED WITHDRAWN",
        "SENT_BACK, SUBMITTED LAPSED WITHDRAWN",
        "LAPSED, ''",
        "ACCEPTED, ASSESSED NOT_ELIGIBLE WITHDRAWN",
        "ASSESSED, PUBLISHED UNDER_REVIEW WITHDRAWN",
        "NOT_ELIGIBLE, ''",
        "PUBLISHED, UNDER_REVIEW OBJECTED WITHDRAWN",
        "OBJECTED, ACCEPTED UNDER_REVIEW WITHDRAWN",
        "UNDER_REVIEW, APPROVED REJECTED ACCEPTED WITHDRAWN",
        "APPROVED, ISSUED",
        "REJECTED, ''",
        "ISSUED, ''",
        "WITHDRAWN, ''"
    })
    void mayOnlyMoveOn(ApplicationStatus from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(next));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherMoveIsRefused(ApplicationStatus from) {
        for (var target : ApplicationStatus.values()) {
            if (from.next().contains(target)) {
                assertThat(from.move(from, target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.move(from, target)).isInstanceOf(MoveRefused.class);
            }
        }
    }

    @Test
    void aTargetIsReachedFromTheVerbsOwnStateOnly() {
        assertThatThrownBy(() ->
                        ApplicationStatus.UNDER_REVIEW.move(ApplicationStatus.SUBMITTED, ApplicationStatus.ACCEPTED))
                .isInstanceOf(MoveRefused.class);
    }

    @Test
    void isOpenUntilItsEnd() {
        assertThat(Arrays.stream(ApplicationStatus.values()).filter(status -> !status.open()))
                .containsExactlyInAnyOrder(
                        ApplicationStatus.LAPSED,
                        ApplicationStatus.NOT_ELIGIBLE,
                        ApplicationStatus.REJECTED,
                        ApplicationStatus.ISSUED,
                        ApplicationStatus.WITHDRAWN);
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("application.md", ApplicationStatus.values(), ApplicationStatus::next);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
