// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The trace of a request (W3C Trace Context): the caller's, or a new one where it sent none that is well formed. */
public final class Traceparent {

    private static final String HEADER = "traceparent";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    /** Makes sure that the request carries one; it goes on to the services with the other headers. */
    public static void ensure(HttpServerRequest request) {
        if (idOf(request) == null) {
            request.headers().set(HEADER, fresh());
        }
    }

    /** The trace's 32 hex digits, or null. */
    static String idOf(HttpServerRequest request) {
        var given = request.getHeader(HEADER);
        var match = FORM.matcher(given == null ? "" : given);
        return match.matches() ? match.group(1) : null;
    }

    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return String.format("00-%016x%016x-%016x-01", random.nextLong(), random.nextLong(), random.nextLong() | 1);
    }
}
