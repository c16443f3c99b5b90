// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

/** Sex (性别), of which GB/T 2261.1 codes 1 and 2 stand in an identity number. */
public enum Sex {
    MALE,
    FEMALE
}
