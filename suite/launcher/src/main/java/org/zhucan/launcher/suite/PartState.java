// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

/** Where a part of the suite stands. FAILED means that it did not start, or ended by itself. */
public enum PartState {
    WAITING,
    STARTING,
    READY,
    STOPPING,
    STOPPED,
    FAILED
}
