// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import java.util.Map;

/**
 * Why the gateway itself refuses a request; services write their own problem documents.
 *
 * @param code stable; its title stands in {@code problems/gateway.properties}
 * @param detail what happened this time, in English and without personal data; the Chinese stands with the titles
 * @param retryAfter after how many seconds it is worth trying again; 0 where it is not
 * @param facts further members of the document
 */
public record Problem(int status, String code, String detail, int retryAfter, Map<String, Object> facts) {

    private static final int SOON = 1;

    public Problem {
        facts = Map.copyOf(facts);
    }

    private static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, 0, Map.of());
    }

    public static Problem yearMalformed() {
        return of(400, "year-malformed", "The year has four digits, such as 2024");
    }

    public static Problem divisionMalformed() {
        return of(400, "division-malformed", "A division code has 12 digits");
    }

    public static Problem tokenMissing() {
        return of(401, "token-missing", "Send Authorization: Bearer with an access token");
    }

    public static Problem tokenRefused() {
        return of(401, "token-refused", "The token is expired, malformed, or not made for this API");
    }

    public static Problem pathUnknown() {
        return of(404, "path-unknown", "Nothing is at this address");
    }

    public static Problem divisionUnknown() {
        return of(404, "division-unknown", "No service knows the division");
    }

    public static Problem figureUnknown(String code) {
        return of(404, "figure-unknown", "No service publishes a figure " + code);
    }

    public static Problem methodNotAllowed() {
        return of(405, "method-not-allowed", "This address can only be read");
    }

    /** @param limit in bytes */
    public static Problem bodyTooLarge(long limit) {
        return new Problem(
                413, "body-too-large", "The body may have " + limit + " bytes at most", 0, Map.of("limit", limit));
    }

    public static Problem limitReached(int retryAfter) {
        return new Problem(
                429, "limit-reached", "Too many requests; try again in " + retryAfter + " s", retryAfter, Map.of());
    }

    public static Problem internal() {
        return of(500, "internal-error", "The gateway failed; the trace id leads to the reason");
    }

    public static Problem serviceUnavailable(String service) {
        return service(503, "service-unavailable", service, " does not answer at the moment");
    }

    /** The service took the request and gave no answer in time; whether it acted is not known. */
    public static Problem serviceTimeout(String service) {
        return service(504, "service-timeout", service, " took too long; a repeated Idempotency-Key repeats nothing");
    }

    public static Problem signInUnavailable() {
        return new Problem(503, "sign-in-unavailable", "Tokens cannot be checked at the moment", SOON, Map.of());
    }

    private static Problem service(int status, String code, String service, String sentence) {
        return new Problem(status, code, service + "-service" + sentence, SOON, Map.of("service", service));
    }
}
