// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MoneyTest {

    private static final long MOST = 99_999_999_999_999_999L;

    @Example
    void yuanAreReadAndWritten() throws Exception {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(Money.ofFen(9820))).isEqualTo("\"98.20\"");
        assertThat(json.readValue("\"98.20\"", Money.class)).isEqualTo(Money.ofFen(9820));
        assertThat(Money.ofYuan("150")).isEqualTo(Money.ofFen(15_000));
        assertThat(Money.ofYuan("0.5")).isEqualTo(Money.ofFen(50));
        assertThat(Money.ofYuan("-0.05").yuan()).isEqualTo("-0.05");
    }

    @Example
    void whatIsNotAnAmountIsRefused() {
        for (var wrong : new String[] {null, "", "1.234", "01.00", "1,000.00", "1e3", ".5", "5.", "+1", "９", "1 "}) {
            assertThatThrownBy(() -> Money.ofYuan(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void everyAmountIsReadBackFromItsText(@ForAll @LongRange(min = -MOST, max = MOST) long fen) {
        assertThat(Money.ofYuan(Money.ofFen(fen).yuan())).isEqualTo(Money.ofFen(fen));
    }

    @Property
    void theTextIsTheAmountWithTwoPlaces(@ForAll long fen) {
        assertThat(Money.ofFen(fen).yuan()).isEqualTo(BigDecimal.valueOf(fen, 2).toPlainString());
    }

    @Property
    void sumsAreRightOrRefused(@ForAll long one, @ForAll long other) {
        var sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        rightOrRefused(sum, () -> Money.ofFen(one).plus(Money.ofFen(other)));
    }

    @Property
    void differencesAreRightOrRefused(@ForAll long one, @ForAll long other) {
        var difference = BigInteger.valueOf(one).subtract(BigInteger.valueOf(other));
        rightOrRefused(difference, () -> Money.ofFen(one).minus(Money.ofFen(other)));
    }

    @Property
    void multiplesAreRightOrRefused(@ForAll long fen, @ForAll long count) {
        var product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(count));
        rightOrRefused(product, () -> Money.ofFen(fen).times(count));
    }

    @Property
    void orderIsThatOfTheAmounts(@ForAll long one, @ForAll long other) {
        assertThat(Money.ofFen(one).compareTo(Money.ofFen(other))).isEqualTo(Long.compare(one, other));
    }

    private static void rightOrRefused(BigInteger fen, java.util.function.Supplier<Money> sum) {
        if (fen.bitLength() < Long.SIZE) {
            assertThat(sum.get().fen()).isEqualTo(fen.longValueExact());
        } else {
            assertThatThrownBy(sum::get).isInstanceOf(ArithmeticException.class);
        }
    }
}
