// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.time.Duration;

/** Tells the person at the terminal how a start goes. */
public interface Progress {

    /** Something takes its time. */
    void note(String sentence);

    /** A part is ready, so long after it was started. */
    void ready(Part part, Duration took);

    /** For tests: says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void note(String sentence) {}

            @Override
            public void ready(Part part, Duration took) {}
        };
    }
}
