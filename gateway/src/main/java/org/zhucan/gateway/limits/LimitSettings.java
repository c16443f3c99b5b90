// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.limits;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How much one caller may ask. */
@ConfigMapping(prefix = "zhucan.limits")
interface LimitSettings {

    /** Of somebody without a token, by address. */
    Rate open();

    /** Of one user through one client, where the client has no rate of its own. */
    Rate signedIn();

    /** By the client's id in the identity server, for each user of it. */
    Map<String, Rate> clients();

    /** A steady rate with room for a burst. */
    interface Rate {

        /** How many requests a second come back. */
        int perSecond();

        /** How many may come at once after a rest. */
        int burst();
    }
}
