// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.testing.StateDiagram;

class PaymentRequestStatusTest {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, ACCEPTED REJECTED",
        "ACCEPTED, SETTLED RETURNED",
        "REJECTED, ''",
        "SETTLED, ''",
        "RETURNED, ACCEPTED REPLACED",
        "REPLACED, ''",
    })
    void mayOnlyMoveOn(PaymentRequestStatus from, String next) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(Arrays.stream(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void whatWasPaidIsNeverReplaced() {
        assertThatThrownBy(() -> PaymentRequestStatus.SETTLED.moveTo(PaymentRequestStatus.REPLACED))
                .isInstanceOf(PaymentRequestStatus.MoveRefused.class);
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("payment-request.md", PaymentRequestStatus.values(), PaymentRequestStatus::next);
    }
}
