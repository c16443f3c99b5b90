// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

/** The replay cannot go on; the message says at which command and why. What was done stays in the journal. */
public class ReplayStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayStopped(String message) {
        super(message);
    }

    ReplayStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
