// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import io.smallrye.config.ConfigMapping;

/** What the document says of the place it is served at. */
@ConfigMapping(prefix = "zhucan.reference")
interface ReferenceSettings {

    /** The public address of the realm that gives the tokens. */
    String issuer();
}
