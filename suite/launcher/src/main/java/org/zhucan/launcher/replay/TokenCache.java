// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.launcher.replay.UserTokens.AccessToken;

/** Keeps each user's token until shortly before it expires. */
class TokenCache {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final UserTokens source;
    private final Clock clock;
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

    TokenCache(UserTokens source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    String tokenOf(String user) {
        return tokens.compute(user, (name, known) -> fresh(known) ? known : source.tokenOf(name))
                .value();
    }

    /** The suite refused it: the next call logs in again. */
    void forget(String user) {
        tokens.remove(user);
    }

    /** For whom a user may act from now on, told by the tokens that come after it. */
    void actFor(String user, List<String> persons) {
        source.actFor(user, persons);
        forget(user);
    }

    private boolean fresh(AccessToken token) {
        return token != null && clock.instant().plus(MARGIN).isBefore(token.expiresAt());
    }
}
