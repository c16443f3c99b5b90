// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

/** Files in the repository that tests write from the code: {@code -Dzhucan.snapshots=accept} takes a wanted change. */
final class Snapshots {

    private Snapshots() {}

    static boolean accepted() {
        return "accept".equals(System.getProperty("zhucan.snapshots"));
    }
}
