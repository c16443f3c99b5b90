// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.zhucan.gateway.problem.Problem;

/**
 * What is asked of the bulletin: a year, and a division (区划) or everything.
 *
 * @param division 12 digits, or null
 */
public record Question(int year, String division) {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{11}");
    private static final List<String> CARRIED = List.of("Authorization", "Accept-Language", "traceparent");

    /** What is wrong with the request's year or division, or null. */
    public static Problem faultOf(RoutingContext ctx) {
        if (!YEAR.matcher(ctx.pathParam("year")).matches()) {
            return Problem.yearMalformed();
        }
        var division = ctx.request().getParam("division");
        if (division != null && !DIVISION.matcher(division).matches()) {
            return Problem.divisionMalformed();
        }
        return null;
    }

    public static Question of(RoutingContext ctx) {
        return new Question(
                Integer.parseInt(ctx.pathParam("year")), ctx.request().getParam("division"));
    }

    String figures() {
        return "/api/v1/figures/" + year + (division == null ? "" : "?division=" + division);
    }

    /** The path at which anybody of the staff reads the records behind a figure. */
    String records(String code) {
        return "/api/v1/bulletins/" + year + "/figures/" + code + "/records"
                + (division == null ? "" : "?division=" + division);
    }

    /** The headers that go on to the services. */
    public static MultiMap headersOf(HttpServerRequest request) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
        for (var name : CARRIED) {
            if (request.getHeader(name) != null) {
                headers.set(name, request.getHeader(name));
            }
        }
        return headers;
    }
}
