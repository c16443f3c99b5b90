// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

/** Which event opens a case of a programme: the rule is asked on the day of that event, and not again. */
public enum OpenedBy {
    /** An assessment was signed; the day is the day of signing. */
    ASSESSMENT_COMPLETED,
    /** A certificate was issued; the day is its first valid day. */
    CERTIFICATE_ISSUED
}
