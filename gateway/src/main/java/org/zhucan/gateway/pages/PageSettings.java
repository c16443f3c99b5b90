// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.ZoneId;

/** What the pages tell a browser. */
@ConfigMapping(prefix = "zhucan.pages")
interface PageSettings {

    /** The realm at which a browser signs in, by the address that browsers see. */
    URI issuer();

    /** The public client by which it does; its redirect addresses name this gateway. */
    String client();

    /** Where the county is: by its calendar the portal names the current year. */
    ZoneId zone();
}
