// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

/** What another office says of a person for a time (人员情况). */
public enum FactKind {
    /** On the low-income list (低保). */
    LOW_INCOME,
    /** On the destitute list (特困). */
    DESTITUTE
}
