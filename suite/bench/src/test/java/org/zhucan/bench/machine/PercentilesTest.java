// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void aPercentileIsAMeasuredValue() {
        var hundred = new Percentiles(
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray());

        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.at(100)).isEqualTo(100);
        assertThat(hundred.at(0)).isEqualTo(1);
        assertThat(hundred.count()).isEqualTo(100);
    }

    @Test
    void oneValueIsEveryPercentileAndNoneIsNone() {
        assertThat(new Percentiles(7).at(99)).isEqualTo(7);
        assertThat(new Percentiles().median()).isNaN();
    }
}
