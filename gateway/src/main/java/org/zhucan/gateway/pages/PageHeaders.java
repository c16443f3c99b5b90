// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes with every page. Scripts and styles come from files of ours alone, never from the page's own text. */
@ApplicationScoped
class PageHeaders {

    private final String policy;

    PageHeaders(PageSettings settings) {
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self' " + SignIn.origin(settings.issuer())
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    HttpServerResponse on(HttpServerResponse response, Language language) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
    }
}
