// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.certificate.Fixtures;

class CertificateNumberTest {

    @Property
    void isTheHoldersNumberThenCategoryThenGrade(
            @ForAll @IntRange(max = 40_000) int dayOfBirth,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(min = 1, max = 7) int category,
            @ForAll @IntRange(min = 1, max = 4) int grade) {
        var holder = Fixtures.idNumber(LocalDate.of(1914, 1, 1).plusDays(dayOfBirth), sequence);
        var number = CertificateNumber.of(holder, category, grade);
        assertThat(number.value()).hasSize(20).isEqualTo(holder.text() + category + grade);
        assertThat(number.category()).isEqualTo(category);
        assertThat(number.grade()).isEqualTo(grade);
        assertThat(CertificateNumber.parse(number.value().toLowerCase(Locale.ROOT)))
                .contains(number);
        assertThat(number.toString()).doesNotContain(holder.text()).isEqualTo(number.masked());
    }

    @Property
    void oneWrongDigitOfTheHolderIsNoNumber(
            @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
        var right = CertificateNumber.of(Fixtures.anIdNumber(), 4, 2).value();
        var digit = (char) ('0' + (right.charAt(place) - '0' + shift) % 10);
        var wrong = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(CertificateNumber.parse(wrong)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345619701111001343", "522799197003140011", "5227991970031400118x"})
    void whatIsNotInShapeIsNoNumber(String text) {
        assertThat(CertificateNumber.parse(text)).isEmpty();
    }

    @Test
    void categoryAndGradeKeepToTheStandard() {
        var holder = Fixtures.anIdNumber();
        assertThatThrownBy(() -> CertificateNumber.of(holder, 8, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(holder.text());
        assertThatThrownBy(() -> CertificateNumber.of(holder, 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
