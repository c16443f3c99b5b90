// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Category of disability (残疾类别, GB/T 26341-2010), in JSON its number 1 to 7. */
public enum DisabilityCategory {
    /** 视力. */
    VISUAL,
    /** 听力. */
    HEARING,
    /** 言语. */
    SPEECH,
    /** 肢体. */
    PHYSICAL,
    /** 智力. */
    INTELLECTUAL,
    /** 精神. */
    MENTAL,
    /** 多重. */
    MULTIPLE;

    /** @throws IllegalArgumentException if the number is not 1 to 7 */
    @JsonCreator
    public static DisabilityCategory of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("A disability category is 1 to 7");
        }
        return values()[number - 1];
    }

    @JsonValue
    public int number() {
        return ordinal() + 1;
    }
}
