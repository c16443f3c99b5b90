// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An amount of money (金额) in fen; in JSON a decimal string in yuan with two places, such as {@code "98.20"}. Arithmetic that would overflow
 * throws instead of turning round.
 *
 * @param fen hundredths of a yuan; below zero only as the result of {@link #minus}
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?");

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /**
     * Reads yuan with at most two decimal places.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money ofYuan(String yuan) {
        if (yuan == null || !YUAN.matcher(yuan).matches()) {
            throw new IllegalArgumentException("An amount is yuan with at most two decimal places, such as 98.20");
        }
        boolean negative = yuan.startsWith("-");
        var digits = negative ? yuan.substring(1) : yuan;
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var cents = point < 0 ? "00" : (digits.substring(point + 1) + "0").substring(0, 2);
        long fen = Math.addExact(Math.multiplyExact(Long.parseLong(whole), 100L), Long.parseLong(cents));
        return new Money(negative ? -fen : fen);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    public boolean positive() {
        return fen > 0;
    }

    /** Yuan with two decimal places. */
    @JsonValue
    public String yuan() {
        long whole = Math.abs(fen / 100);
        long cents = Math.abs(fen % 100);
        return (fen < 0 ? "-" : "") + whole + "." + (cents < 10 ? "0" : "") + cents;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
