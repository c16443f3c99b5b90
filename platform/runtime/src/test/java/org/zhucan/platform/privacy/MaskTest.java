// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 3, 4, 138****8000",
        "张三丰, 1, 0, 张**",
        "𠮷田, 1, 0, 𠮷*",
        "abc, 2, 1, ***",
        "ab, 2, 1, **",
        "'', 1, 1, ''"
    })
    void onlyTheEndsAreShown(String value, int head, int tail, String shown) {
        assertThat(Mask.keep(value, head, tail)).isEqualTo(shown);
    }
}
