// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import java.util.regex.Pattern;

/** A division code as a scope: without the groups of zeros at its end (province 2, prefecture 4, county 6, 9, 12 digits). */
final class DivisionScope {

    private static final Pattern CODE = Pattern.compile("(?!00)\\d{12}");
    private static final int[] LENGTHS = {2, 4, 6, 9, 12};

    private DivisionScope() {}

    static boolean isCode(String code) {
        return code != null && CODE.matcher(code).matches();
    }

    /** Null for what is not a division code. */
    static String prefix(String code) {
        if (!isCode(code)) {
            return null;
        }
        for (var length : LENGTHS) {
            if (code.substring(length).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, length);
            }
        }
        throw new IllegalStateException("unreachable: twelve digits have an end");
    }
}
