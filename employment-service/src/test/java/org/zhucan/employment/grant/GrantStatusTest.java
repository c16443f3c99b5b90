// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.employment.grant.GrantStatus.MoveRefused;
import org.zhucan.platform.testing.StateDiagram;

class GrantStatusTest {

    @ParameterizedTest
    @CsvSource({
        "APPLIED, SITE_CHECKED SENT_BACK WITHDRAWN",
        "SENT_BACK, APPLIED WITHDRAWN",
        "SITE_CHECKED, REVIEWED SENT_BACK WITHDRAWN",
        "REVIEWED, PUBLISHED REFUSED WITHDRAWN",
        "PUBLISHED, AWAITING_APPROVAL OBJECTED WITHDRAWN",
        "OBJECTED, AWAITING_APPROVAL APPLIED WITHDRAWN",
        "AWAITING_APPROVAL, APPROVED REFUSED WITHDRAWN",
        "APPROVED, PAID PAYMENT_RETURNED PAYMENT_REJECTED",
        "PAID, PAYMENT_RETURNED",
        "PAYMENT_RETURNED, APPROVED PAID",
        "PAYMENT_REJECTED, APPROVED PAID",
        "REFUSED, ''",
        "WITHDRAWN, ''"
    })
    void mayOnlyMoveOn(GrantStatus from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(next));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherMoveIsRefused(GrantStatus from) {
        for (var target : GrantStatus.values()) {
            if (from.next().contains(target)) {
                assertThat(from.moveTo(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.moveTo(target)).isInstanceOf(MoveRefused.class);
            }
        }
    }

    @Test
    void aTargetIsReachedFromTheVerbsOwnStateOnly() {
        assertThatThrownBy(() -> GrantStatus.PUBLISHED.move(GrantStatus.OBJECTED, GrantStatus.AWAITING_APPROVAL))
                .isInstanceOf(MoveRefused.class);
    }

    @Test
    void onlyWhatCameToNothingLeavesRoomForAnother() {
        assertThat(Arrays.stream(GrantStatus.values()).filter(status -> !status.stands()))
                .containsExactly(GrantStatus.REFUSED, GrantStatus.WITHDRAWN);
    }

    @Test
    void staysApprovedWhateverBecomesOfTheMoney() {
        assertThat(Arrays.stream(GrantStatus.values()).filter(GrantStatus::approved))
                .containsExactly(
                        GrantStatus.APPROVED,
                        GrantStatus.PAID,
                        GrantStatus.PAYMENT_RETURNED,
                        GrantStatus.PAYMENT_REJECTED);
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("grant.md", GrantStatus.values(), GrantStatus::next);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
