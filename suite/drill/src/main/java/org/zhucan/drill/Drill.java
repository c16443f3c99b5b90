// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

/** One kind of fault, done to a running suite by force, and what must be so afterwards. */
public interface Drill {

    /** Its number among the gates, such as R4. */
    String code();

    /** What is done, in a few words. */
    String what();

    /** Does it once, leaves the suite as it was found, and notes what it found. */
    void run(Ground ground);
}
