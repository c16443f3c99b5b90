// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/** Headers that belong to one connection only (RFC 9110, 7.6.1), and those that say who came through here. */
final class HopByHop {

    private static final List<String> NAMES = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");

    private HopByHop() {}

    /** Transfer-Encoding stays: the proxy reads it and sets it anew. */
    static void drop(MultiMap headers) {
        for (var named : new ArrayList<>(headers.getAll(HttpHeaders.CONNECTION))) {
            for (var name : named.split(",")) {
                var trimmed = name.trim();
                if (!trimmed.isEmpty() && !trimmed.equalsIgnoreCase("close") && !isFraming(trimmed)) {
                    headers.remove(trimmed);
                }
            }
        }
        NAMES.forEach(headers::remove);
    }

    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding");
    }

    /** What a caller claims about itself is replaced by what the gateway sees. */
    static void sayWhoCame(HttpServerRequest request, MultiMap headers) {
        headers.remove("Forwarded");
        for (var name : new ArrayList<>(headers.names())) {
            if (name.regionMatches(true, 0, "X-Forwarded-", 0, 12)) {
                headers.remove(name);
            }
        }
        if (request.remoteAddress() != null) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }
}
