// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Headers that belong to one connection only (RFC 9110, 7.6.1), and those that say who came through here. */
final class HopByHop {

    /** As keys whose hash is known, since each request and each answer is asked for all of them. */
    private static final List<CharSequence> NAMES = Stream.of(
                    "Connection",
                    "Keep-Alive",
                    "Proxy-Authenticate",
                    "Proxy-Authorization",
                    "Proxy-Connection",
                    "TE",
                    "Trailer",
                    "Upgrade")
            .map(HttpHeaders::createOptimized)
            .toList();

    private static final CharSequence FORWARDED = HttpHeaders.createOptimized("Forwarded");
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final String FORWARDED_PREFIX = "X-Forwarded-";

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
        headers.remove(FORWARDED);
        headers.entries().stream()
                .map(Map.Entry::getKey)
                .filter(HopByHop::isForwarded)
                .toList()
                .forEach(headers::remove);
        if (request.remoteAddress() != null) {
            headers.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
        }
        headers.set(FORWARDED_PROTO, request.scheme());
        if (request.authority() != null) {
            headers.set(FORWARDED_HOST, request.authority().toString());
        }
    }

    private static boolean isForwarded(String name) {
        return name.regionMatches(true, 0, FORWARDED_PREFIX, 0, FORWARDED_PREFIX.length());
    }
}
