// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false"})
    void gradesOneAndTwoAreSevere(int number, boolean severe) throws Exception {
        assertThat(new Grade(number).severe()).isEqualTo(severe);
        assertThat(json.writeValueAsString(new Grade(number))).isEqualTo(String.valueOf(number));
        assertThat(json.readValue(String.valueOf(number), Grade.class)).isEqualTo(new Grade(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5})
    void otherGradesAreNone(int number) {
        assertThatThrownBy(() -> new Grade(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aCategoryIsItsNumber(DisabilityCategory category) throws Exception {
        assertThat(DisabilityCategory.of(category.number())).isEqualTo(category);
        assertThat(json.readValue(json.writeValueAsString(category), DisabilityCategory.class))
                .isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 8})
    void otherCategoriesAreNone(int number) {
        assertThatThrownBy(() -> DisabilityCategory.of(number)).isInstanceOf(IllegalArgumentException.class);
    }
}
