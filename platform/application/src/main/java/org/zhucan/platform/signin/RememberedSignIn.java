// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks a token as OpenID Connect demands, and remembers one that held for at most a minute and never beyond its own end:
 * the signature is the dearest step of a small request, and a caller sends the same token with each of them.
 *
 * <p>Only the whole header that was accepted is remembered, so that a changed signature is a new token. A key that the
 * identity server withdraws is trusted up to a minute longer; one that it has yet to publish is asked for as before.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedSignIn implements HttpAuthenticationMechanism {

    static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int CALLERS = 10_000;

    private final HttpAuthenticationMechanism check;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> remembered;

    @Inject
    RememberedSignIn(OidcAuthenticationMechanism check) {
        this(check, Clock.systemUTC(), Ticker.systemTicker());
    }

    RememberedSignIn(HttpAuthenticationMechanism check, Clock clock, Ticker ticker) {
        this.check = check;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfter(Expiry.creating((String header, SecurityIdentity identity) -> rest(identity)))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        var known = header == null ? null : remembered.getIfPresent(header);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return check.authenticate(request, identities).invoke(identity -> remember(header, identity));
    }

    /** What the framework adds to an identity belongs to the one request and stays behind. */
    private void remember(String header, SecurityIdentity identity) {
        if (header != null && identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            remembered.put(
                    header,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(token)
                            .addRoles(identity.getRoles())
                            .build());
        }
    }

    private Duration rest(SecurityIdentity identity) {
        var end = Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
        var rest = Duration.between(clock.instant(), end);
        return rest.isNegative() ? Duration.ZERO : rest.compareTo(AT_MOST) < 0 ? rest : AT_MOST;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return check.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return check.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return check.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return check.getPriority() + 1;
    }
}
