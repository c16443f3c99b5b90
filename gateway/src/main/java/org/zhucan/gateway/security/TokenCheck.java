// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.security;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.zhucan.gateway.problem.Problem;

/**
 * Checks a caller's access token against the identity server's cached keys, never by a call per request. The services check
 * it again: they trust no network.
 */
@ApplicationScoped
public class TokenCheck {

    private final HttpAuthenticationMechanism signIn;
    private final IdentityProviderManager identities;

    TokenCheck(HttpAuthenticationMechanism signIn, IdentityProviderManager identities) {
        this.signIn = signIn;
        this.identities = identities;
    }

    /**
     * Who sent a token that holds.
     *
     * @param client the program, by its id in the identity server
     * @param user the subject of the token
     */
    public record Caller(String client, String user) {}

    /** Why nobody may pass. */
    public static final class Refused extends RuntimeException {

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** The caller; a failed future carries {@link Refused}. */
    public Future<Caller> callerOf(RoutingContext ctx) {
        var promise = Promise.<Caller>promise();
        signIn.authenticate(ctx, identities)
                .subscribe()
                .with(identity -> answer(promise, identity), failure -> promise.fail(new Refused(reasonOf(failure))));
        return promise.future();
    }

    private static void answer(Promise<Caller> promise, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            promise.fail(new Refused(Problem.tokenMissing()));
        } else if (identity.getPrincipal() instanceof JsonWebToken token) {
            promise.complete(new Caller(String.valueOf(token.<Object>getClaim("azp")), token.getSubject()));
        } else {
            promise.fail(new Refused(Problem.tokenRefused()));
        }
    }

    /** Keys that were never fetched are no fault of the caller's. */
    private static Problem reasonOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) {
                return Problem.signInUnavailable();
            }
        }
        return Problem.tokenRefused();
    }
}
