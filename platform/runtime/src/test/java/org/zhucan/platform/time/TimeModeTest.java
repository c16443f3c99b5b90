// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeModeTest {

    @Test
    void timeIsSimulatedOnlyWhereNobodyIsPaidByIt() {
        assertThat(TimeMode.of("simulated", "standalone")).isEqualTo(TimeMode.SIMULATED);
        assertThat(TimeMode.of("simulated", "test")).isEqualTo(TimeMode.SIMULATED);
        assertThat(TimeMode.of("real", "production")).isEqualTo(TimeMode.REAL);
        assertThatThrownBy(() -> TimeMode.of("simulated", "production")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TimeMode.of("lunar", "test")).isInstanceOf(IllegalArgumentException.class);
    }
}
