// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.routing;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhucan.gateway.routing.Route.Kind;

/** Which service answers which address: the whole table. What is not in it is not reachable from outside. */
public final class RouteTable {

    /** Under which every route lies. */
    public static final String PREFIX = "/api/v1/";

    private static final String CERTIFICATE = "certificate";
    private static final String SUBSIDY = "subsidy";
    private static final String REHAB = "rehab";
    private static final String EMPLOYMENT = "employment";

    /** The services, in the order in which the bulletin and the reference name them. */
    public static final List<String> SERVICES = List.of(CERTIFICATE, SUBSIDY, REHAB, EMPLOYMENT);

    /** First path segment to service. */
    private static final Map<String, String> SEGMENTS = Map.ofEntries(
            entry("persons", CERTIFICATE),
            entry("applications", CERTIFICATE),
            entry("assessments", CERTIFICATE),
            entry("certificates", CERTIFICATE),
            entry("hospitals", CERTIFICATE),
            entry("bundles", CERTIFICATE),
            entry("facts", CERTIFICATE),
            entry("public", CERTIFICATE),
            entry("programmes", SUBSIDY),
            entry("entitlements", SUBSIDY),
            entry("payment-runs", SUBSIDY),
            entry("payees", SUBSIDY),
            entry("funds", SUBSIDY),
            entry("findings", SUBSIDY),
            entry("institutions", REHAB),
            entry("rehab-cases", REHAB),
            entry("settlements", REHAB),
            entry("grants", EMPLOYMENT),
            entry("bulletins", Route.GATEWAY));

    /** What lies under {@code /api/v1/admin/{service}/} is given to each service by the platform. */
    private static final String ADMIN = "admin";

    /** Readable and callable without a token: method and path below the prefix. */
    private static final Pattern OPEN =
            Pattern.compile("[A-Z]+ public/.+|(GET|HEAD) bulletins/[^/]+(/figures/[^/]+/series)?");

    /** Files and imports. */
    private static final Pattern BULK = Pattern.compile("payment-runs/[^/]+/(results|bank-file)|[^/]+/imports(/.*)?");

    /** What could be read as another path by somebody further on: dot segments, empty ones, hidden separators. */
    private static final Pattern UNCLEAN =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|[;\\\\]|%(?:2e|2f|5c|25|00)", Pattern.CASE_INSENSITIVE);

    private RouteTable() {}

    /** @param path as it was sent, without the query */
    public static Optional<Route> find(String method, String path) {
        if (!path.startsWith(PREFIX) || UNCLEAN.matcher(path).find()) {
            return Optional.empty();
        }
        var below = path.substring(PREFIX.length());
        var segments = below.split("/", 3);
        if (segments[0].equals(ADMIN)) {
            return segments.length == 3 && SERVICES.contains(segments[1])
                    ? Optional.of(new Route(segments[1], PREFIX + ADMIN + "/" + segments[1], false, Kind.PATIENT))
                    : Optional.empty();
        }
        return Optional.ofNullable(SEGMENTS.get(segments[0]))
                .map(service -> new Route(
                        service,
                        PREFIX + segments[0],
                        OPEN.matcher(method + " " + below).matches(),
                        kind(below)));
    }

    private static Kind kind(String below) {
        return BULK.matcher(below).matches() ? Kind.BULK : Kind.ORDINARY;
    }
}
