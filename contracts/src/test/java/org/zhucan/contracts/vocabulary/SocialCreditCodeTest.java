// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    /** The example of GB 32100-2015, a company's code as it is registered, and one of a division that is assigned to nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "52522799MJ0000001F"})
    void isReadWithItsCheckCharacter(String code) {
        assertThat(SocialCreditCode.parse(code).code()).isEqualTo(code);
    }

    @Test
    void smallLettersAreTakenAsCapitals() {
        assertThat(SocialCreditCode.parse("91350100m000100y43")).hasToString("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91530100M000100Y43", "91350100M000100Y4", "9135010OM000100Y43", ""})
    void anyOtherIsRefused(String code) {
        assertThatThrownBy(() -> SocialCreditCode.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
