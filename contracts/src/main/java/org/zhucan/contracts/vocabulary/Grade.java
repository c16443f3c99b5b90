// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Grade of disability (残疾等级, GB/T 26341-2010), 1 the severest.
 *
 * @param number 1 to 4
 */
public record Grade(@JsonValue int number) {

    /** @throws IllegalArgumentException if the number is not 1 to 4 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Grade {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A grade is 1 to 4");
        }
    }

    /** Grades 1 and 2 are called severe (重度). */
    public boolean severe() {
        return number <= 2;
    }
}
