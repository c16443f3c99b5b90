// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An administrative division (行政区划代码, GB/T 2260 and GB/T 10114): 12 digits, six for the county, three for the township, three for
 * the village, padded with zeros on the right.
 *
 * @param code 12 digits
 */
public record DivisionCode(@JsonValue String code) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{11}");

    /** @throws IllegalArgumentException if it is not 12 digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DivisionCode {
        if (code == null || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A division code has 12 digits");
        }
    }

    /**
     * Reads a code of 6, 9 or 12 digits and pads it with zeros.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static DivisionCode padded(String code) {
        int digits = code == null ? 0 : code.length();
        if (digits != 6 && digits != 9 && digits != 12) {
            throw new IllegalArgumentException("A short division code has 6 or 9 digits");
        }
        return new DivisionCode(code + "0".repeat(12 - digits));
    }

    /** The code without its trailing zero groups: 6 digits for a county, 9 for a township, 12 for a village. */
    public String scope() {
        if (!code.endsWith("000")) {
            return code;
        }
        return code.endsWith("000000") ? code.substring(0, 6) : code.substring(0, 9);
    }

    /** Whether the other division is this one or lies in it. */
    public boolean contains(DivisionCode other) {
        return other.code.startsWith(scope());
    }

    @Override
    public String toString() {
        return code;
    }
}
