// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long the bulletin waits for its parts, and what it is compared with. */
@ConfigMapping(prefix = "zhucan.bulletin")
interface BulletinSettings {

    /** After it, a service's figures are missing from the bulletin. */
    Duration patience();

    /**
     * A folder with {@code <year>.yaml} for each year whose bulletin was published on paper: a list of code, published, match,
     * unit and label. Without it nothing is compared. It is read when a page is asked for and serves the comparison alone.
     */
    Optional<Path> published();
}
