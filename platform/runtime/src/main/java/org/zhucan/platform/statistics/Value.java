// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import java.math.BigDecimal;

/**
 * A computed figure.
 *
 * @param value in the figure's unit; yuan with two places
 * @param crossCheck the same figure from a second source, which must agree, or {@code null} where there is only one
 */
public record Value(BigDecimal value, BigDecimal crossCheck) {

    /** A count. */
    public static Value of(long count) {
        return new Value(BigDecimal.valueOf(count), null);
    }

    /** An amount of fen, published in yuan. */
    public static Value yuan(long fen) {
        return new Value(BigDecimal.valueOf(fen, 2), null);
    }

    /** This value with a second computation beside it. */
    public Value checkedBy(Value second) {
        return new Value(value, second.value);
    }

    /** Whether both computations agree; true where there is only one. */
    public boolean agrees() {
        return crossCheck == null || crossCheck.compareTo(value) == 0;
    }
}
