// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import java.net.URI;

/** Where and as what a browser signs in (登录). */
record SignIn(String issuer, String client) {

    static SignIn of(PageSettings settings) {
        return new SignIn(settings.issuer().toString(), settings.client());
    }

    /** Scheme, host and port of the identity server: the one foreign address that the pages' scripts may call. */
    static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
