// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberedSignInTest {

    private static final Instant NOON = Instant.parse("2024-03-21T12:00:00Z");

    private Duration passed = Duration.ZERO;
    private final Check check = new Check();
    private final RememberedSignIn signIn =
            new RememberedSignIn(check, Clock.fixed(NOON, ZoneOffset.UTC), () -> passed.toNanos());

    @Test
    void aTokenIsCheckedOnceAMinute() {
        check.lives(Duration.ofMinutes(5));
        assertThat(subject("Bearer a")).isEqualTo("Bearer a");
        passed = Duration.ofSeconds(59);
        assertThat(subject("Bearer a")).isEqualTo("Bearer a");
        assertThat(check.asked).isEqualTo(1);
        passed = Duration.ofSeconds(60);
        assertThat(subject("Bearer a")).isEqualTo("Bearer a");
        assertThat(check.asked).isEqualTo(2);
    }

    @Test
    void noTokenIsRememberedBeyondItsEnd() {
        check.lives(Duration.ofSeconds(7));
        subject("Bearer a");
        passed = Duration.ofSeconds(6);
        subject("Bearer a");
        assertThat(check.asked).isEqualTo(1);
        passed = Duration.ofSeconds(7);
        subject("Bearer a");
        assertThat(check.asked).isEqualTo(2);
    }

    @Test
    void oneThatEndedWhileItWasCheckedIsCheckedAgain() {
        check.lives(Duration.ofSeconds(-1));
        subject("Bearer a");
        subject("Bearer a");
        assertThat(check.asked).isEqualTo(2);
    }

    @Test
    void everyHeaderIsATokenOfItsOwn() {
        check.lives(Duration.ofMinutes(5));
        assertThat(subject("Bearer a")).isEqualTo("Bearer a");
        assertThat(subject("Bearer b")).isEqualTo("Bearer b");
        assertThat(subject("Bearer a")).isEqualTo("Bearer a");
        assertThat(check.asked).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        check.refuses = true;
        assertThatThrownBy(() -> subject("Bearer a")).isInstanceOf(AuthenticationFailedException.class);
        check.refuses = false;
        check.lives(Duration.ofMinutes(5));
        assertThat(subject("Bearer a")).isEqualTo("Bearer a");
    }

    @Test
    void aRequestWithoutAHeaderIsNobodys() {
        assertThat(identity(null)).isNull();
    }

    @Test
    void rolesAreRememberedAndTheRequestIsNot() {
        check.lives(Duration.ofMinutes(5));
        assertThat(identity("Bearer a").<Object>getAttribute("request")).isNotNull();
        var remembered = identity("Bearer a");
        assertThat(remembered.getRoles()).containsExactly("clerk");
        assertThat(remembered.getAttributes()).isEmpty();
    }

    private String subject(String header) {
        return identity(header).getPrincipal().getName();
    }

    private SecurityIdentity identity(String header) {
        return signIn.authenticate(request(header), null).await().indefinitely();
    }

    private static RoutingContext request(String header) {
        var request = answering(HttpServerRequest.class, "getHeader", header);
        return answering(RoutingContext.class, "request", request);
    }

    private static <T> T answering(Class<T> type, String method, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(called.toString());
                }));
    }

    /** The check that is spared: its subject is the header, so that a mix-up shows. */
    private static final class Check implements HttpAuthenticationMechanism {

        private long end;
        private boolean refuses;
        private int asked;

        void lives(Duration time) {
            end = NOON.plus(time).getEpochSecond();
        }

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
            asked++;
            if (refuses) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            var header = request.request().getHeader("Authorization");
            return Uni.createFrom().item(header == null ? null : identity(header));
        }

        private SecurityIdentity identity(String header) {
            var claims = new JwtClaims();
            claims.setClaim("upn", header);
            claims.setExpirationTime(NumericDate.fromSeconds(end));
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                    .addRole("clerk")
                    .addAttribute("request", new Object())
                    .build();
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext request) {
            return Uni.createFrom().nullItem();
        }

        @Override
        public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
            return Set.of();
        }
    }
}
