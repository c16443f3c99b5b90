// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.platform.testing.StateDiagram;

class PaymentRequestStatusTest {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, SETTLED RETURNED REJECTED",
        "SETTLED, RETURNED",
        "RETURNED, SETTLED",
        "REJECTED, ''",
    })
    void mayOnlyMoveOn(PaymentRequestStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherMoveIsRefused(PaymentRequestStatus from) {
        for (var target : PaymentRequestStatus.values()) {
            if (from.next().contains(target)) {
                assertThat(from.moveTo(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.moveTo(target)).isInstanceOf(PaymentRequestStatus.MoveRefused.class);
            }
        }
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent(
                "grant-payment-request.md", PaymentRequestStatus.values(), PaymentRequestStatus::next);
    }
}
