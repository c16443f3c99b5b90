// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Why somebody may not come in. Priority 1 goes before the framework's own answers, which have no body. */
class SecurityMappers {

    private static final int BEFORE_THE_FRAMEWORK = 1;
    private static final int SECONDS = 5;

    private final Problems problems;

    SecurityMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response nobody(UnauthorizedException refused) {
        return challenge(problems.of(401, "token-missing", "Send Authorization: Bearer with an access token"));
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response badToken(AuthenticationFailedException refused) {
        if (causedBy(refused, OIDCException.class)) {
            return keysOutOfReach();
        }
        return challenge(
                problems.of(401, "token-refused", "The token is expired, malformed, or not made for this API"));
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response wrongRole(ForbiddenException refused) {
        return problems.of(403, "role-missing", "The caller's roles do not allow this");
    }

    @ServerExceptionMapper(value = OIDCException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response signInAway(OIDCException away) {
        return keysOutOfReach();
    }

    private Response keysOutOfReach() {
        return problems.later(503, "sign-in-unavailable", "Tokens cannot be checked at the moment", SECONDS);
    }

    private static Response challenge(Response response) {
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response;
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
