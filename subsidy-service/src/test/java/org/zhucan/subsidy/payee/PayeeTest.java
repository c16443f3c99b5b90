// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.subsidy.payee.Payee.Account;

class PayeeTest {

    private final Payee payee = new Payee(
            new UUID(0, 1),
            new Payee.Owner(PayeeKind.PERSON, new UUID(0, 2)),
            new Account("王小明", "瓮安农商行", "6217000000001234"),
            "clerk",
            "522725001000");

    @Test
    void showsNoMoreThanTheEndOfAnAccount() {
        assertThat(payee.maskedAccount()).isEqualTo("************1234");
        assertThat(payee.maskedHolder()).isEqualTo("王**");
        assertThat(payee.toString()).doesNotContain("6217").doesNotContain("王");
    }

    @Test
    void correctionWaitsBesideTheApprovedAccount() {
        payee.approve("finance");
        payee.correct(new Account(null, null, "6217000000005678"), "clerk");
        assertThat(payee.status()).isEqualTo(PayeeStatus.CORRECTED);
        assertThat(payee.maskedAccount()).endsWith("1234");
        assertThat(payee.maskedCorrection()).endsWith("5678");
    }

    @Test
    void approvedCorrectionTakesThePlaceOfTheAccount() {
        payee.approve("finance");
        payee.correct(new Account(null, null, "6217000000005678"), "clerk");
        payee.approve("finance");
        assertThat(payee.status()).isEqualTo(PayeeStatus.ACTIVE);
        assertThat(payee.maskedAccount()).endsWith("5678");
        assertThat(payee.maskedHolder()).isEqualTo("王**");
        assertThat(payee.maskedCorrection()).isNull();
    }

    @Test
    void isNotCorrectedBeforeItIsApproved() {
        assertThatThrownBy(() -> payee.correct(new Account(null, null, "6217000000005678"), "clerk"))
                .isInstanceOf(PayeeStatus.MoveRefused.class);
    }
}
