// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

/** Shows the ends of a value and stars between (脱敏). */
public final class Mask {

    private Mask() {}

    /** Keeps {@code head} characters and {@code tail}; a value not longer than both together is all stars. Null stays null. */
    public static String keep(String value, int head, int tail) {
        if (value == null) {
            return null;
        }
        var length = value.codePointCount(0, value.length());
        if (length <= head + tail) {
            return "*".repeat(length);
        }
        return value.substring(0, value.offsetByCodePoints(0, head))
                + "*".repeat(length - head - tail)
                + value.substring(value.offsetByCodePoints(value.length(), -tail));
    }
}
