// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.time.Instant;

/** Logs demo users in. May be called from several threads, and asks the identity provider each time. */
@FunctionalInterface
public interface UserTokens {

    AccessToken tokenOf(String user);

    /** A bearer token and the moment from which it is refused. */
    record AccessToken(String value, Instant expiresAt) {

        @Override
        public String toString() {
            return "token until " + expiresAt;
        }
    }
}
