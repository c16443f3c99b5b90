// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.health;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the gateway looks after what it leans on. */
@ConfigMapping(prefix = "zhucan.health")
interface HealthSettings {

    /** The realm of the identity server, by its internal address. */
    String signIn();

    /** After it, something counts as down. */
    Duration patience();
}
