// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

/** How a child is asked to end: INT is PostgreSQL's fast shutdown, TERM what JVMs drain on. */
public enum StopSignal {
    INT,
    TERM
}
