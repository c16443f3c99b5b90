// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void theVersionThatWasReadPasses() {
        assertThatCode(() -> IfMatch.fromString("\"3\"").check(3)).doesNotThrowAnyException();
    }

    @Test
    void anotherVersionIsStale() {
        assertThatThrownBy(() -> IfMatch.fromString("\"3\"").check(4)).isInstanceOf(IfMatch.Stale.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "*", "W/\"3\"", "\"3\", \"4\"", "\"-1\"", "\"\"", ""})
    void anythingButOneStrongTagIsMalformed(String header) {
        assertThatThrownBy(() -> IfMatch.fromString(header).check(3)).isInstanceOf(IfMatch.Malformed.class);
    }
}
