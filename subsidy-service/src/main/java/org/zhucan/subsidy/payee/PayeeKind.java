// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

/** Whose account a payee (收款人) is. */
public enum PayeeKind {
    /** A person's own, or the one that receives a person's money. */
    PERSON,
    /** An institution's (机构), paid on request for what it did for many. */
    INSTITUTION
}
