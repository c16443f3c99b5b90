// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticQueryTest {

    @ParameterizedTest
    @CsvSource({
        "522725000000, 522725%",
        "522725001000, 522725001%",
        "522725001002, 522725001002",
        "522725100000, 522725100%"
    })
    void aDivisionCoversWhatIsBelowIt(String division, String pattern) {
        assertThat(new StatisticQuery(2024, division, Map.of()).divisionPattern())
                .isEqualTo(pattern);
    }

    @Test
    void withoutADivisionEverythingCounts() {
        assertThat(new StatisticQuery(2024, null, Map.of()).divisionPattern()).isEqualTo("%");
    }

    @Test
    void twoComputationsAgreeByValueNotByDigits() {
        assertThat(Value.yuan(3_855_000).checkedBy(Value.of(38_550)).agrees()).isTrue();
        assertThat(Value.of(2).checkedBy(Value.of(3)).agrees()).isFalse();
        assertThat(Value.of(2).agrees()).isTrue();
    }
}
