// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionScopeTest {

    @ParameterizedTest
    @CsvSource({
        "110000000000, 11",
        "110100000000, 1101",
        "110101000000, 110101",
        "110101001000, 110101001",
        "110101001002, 110101001002",
        "110101010000, 110101010",
        "110101100100, 110101100100",
        "110110000000, 110110"
    })
    void aScopeIsTheCodeWithoutItsTrailingZeroGroups(String code, String scope) {
        assertThat(DivisionScope.prefix(code)).isEqualTo(scope);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"110101", "000000000000", "11010100000%", "1101010000000", "一一〇一〇一〇〇〇〇〇〇"})
    void whatIsNoCodeIsNoScope(String code) {
        assertThat(DivisionScope.prefix(code)).isNull();
    }
}
