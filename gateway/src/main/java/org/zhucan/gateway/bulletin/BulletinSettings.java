// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long the bulletin waits for its parts. */
@ConfigMapping(prefix = "zhucan.bulletin")
interface BulletinSettings {

    /** After it, a service's figures are missing from the bulletin. */
    Duration patience();
}
