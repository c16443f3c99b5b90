// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

/** What opens a case of a programme: the rule is asked on the day of that event. */
public enum OpenedBy {
    /** An assessment was signed; the day is the day of signing. */
    ASSESSMENT_COMPLETED,
    /** A certificate was issued; the day is its first valid day. A later grade change asks the rule again. */
    CERTIFICATE_ISSUED,
    /** Another service decides and asks for the payment: the programme has neither conditions nor rates. */
    REQUESTED;

    /** Whether this service decides who is owed what. */
    public boolean decidedHere() {
        return this != REQUESTED;
    }
}
