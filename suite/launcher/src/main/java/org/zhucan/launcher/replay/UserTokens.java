// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.time.Instant;
import java.util.List;

/** Logs demo users in. May be called from several threads, and asks the identity provider each time. */
@FunctionalInterface
public interface UserTokens {

    AccessToken tokenOf(String user);

    /** Says for which persons a resident or helper may act; the tokens that come after it tell so. */
    default void actFor(String user, List<String> persons) {
        throw new UnsupportedOperationException("whom " + user + " acts for cannot be changed here");
    }

    /** A bearer token and the moment from which it is refused. */
    record AccessToken(String value, Instant expiresAt) {

        @Override
        public String toString() {
            return "token until " + expiresAt;
        }
    }
}
