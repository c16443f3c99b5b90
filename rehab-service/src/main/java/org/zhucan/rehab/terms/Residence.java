// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

/** On what a child's claim at this county rests (申请依据). */
public enum Residence {
    /** The household register (户籍): the office of the registered division is responsible. */
    REGISTERED,
    /** A residence permit (居住证): the office where the child lives is responsible. */
    PERMIT
}
