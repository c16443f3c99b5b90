// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

/** How far a drill goes: far enough to find a fault in every build, or as far as a night allows. */
public enum Extent {
    SHORT,
    LONG;

    /** One of two numbers. */
    public int of(int inShort, int inLong) {
        return this == SHORT ? inShort : inLong;
    }
}
