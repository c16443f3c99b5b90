// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Signed tokens as the identity server would give them, from a key pair of this JVM. A token lives five minutes, for the audience that the
 * services ask for, unless a test wants it otherwise.
 */
public final class TestTokens {

    public static final String ISSUER = "http://tokens.test/realms/zhucan";
    public static final String AUDIENCE = "zhucan-api";

    private static final KeyPair KEYS = generate();

    private final Set<String> roles;
    private final List<String> persons = new ArrayList<>();
    private String sub;
    private String division;
    private String org;
    private String audience = AUDIENCE;
    private String issuer = ISSUER;
    private String user;
    private String scope;
    private Instant expiry = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofMinutes(5));
    private KeyPair keys = KEYS;

    private TestTokens(Set<String> roles) {
        this.roles = roles;
        this.sub = String.join("+", roles);
        this.user = sub;
    }

    /** A token of somebody with these roles; its subject is the roles' names until {@link #sub} says otherwise. */
    public static TestTokens of(String... roles) {
        return new TestTokens(Set.of(roles));
    }

    /** Who it is; four eyes compare this. */
    public TestTokens sub(String value) {
        sub = value;
        user = value;
        return this;
    }

    /** The 12-digit code of the office. */
    public TestTokens division(String code) {
        division = code;
        return this;
    }

    /** The hospital, institution, employer or trainer acted for. */
    public TestTokens org(String code) {
        org = code;
        return this;
    }

    /** A person that may be acted for; may be called more than once. */
    public TestTokens person(UUID id) {
        persons.add(id.toString());
        return this;
    }

    public TestTokens audience(String value) {
        audience = value;
        return this;
    }

    public TestTokens issuer(String value) {
        issuer = value;
        return this;
    }

    /** A token that ended an hour ago. */
    public TestTokens expired() {
        expiry = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofHours(1));
        return this;
    }

    /** A program that signs in for itself, with scopes such as {@code things:read}. */
    public TestTokens serviceAccount(String client, String... scopes) {
        user = "service-account-" + client;
        scope = String.join(" ", scopes);
        return this;
    }

    /** Signed by a key that no service trusts. */
    public TestTokens signedByAStranger() {
        keys = generate();
        return this;
    }

    /** The token, for {@code Authorization: Bearer}. */
    public String sign() {
        var claims = Jwt.subject(sub)
                .issuer(issuer)
                .audience(audience)
                .groups(roles)
                .claim("preferred_username", user)
                .issuedAt(expiry.minus(Duration.ofMinutes(5)))
                .expiresAt(expiry);
        if (division != null) {
            claims.claim("division", division);
        }
        if (org != null) {
            claims.claim("org", org);
        }
        if (!persons.isEmpty()) {
            claims.claim("person", persons);
        }
        if (scope != null) {
            claims.claim("scope", scope);
        }
        return claims.jws().keyId("test").sign(keys.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no RSA keys", e);
        }
    }
}
