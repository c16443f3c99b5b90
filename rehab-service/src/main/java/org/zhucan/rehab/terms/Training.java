// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

/** The kind of training (康复训练类别); a child has one in a year. */
public enum Training {
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
    /** 孤独症. */
    AUTISM
}
