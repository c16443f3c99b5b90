// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway;

import io.smallrye.jwt.build.Jwt;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** Tokens as the identity server would sign them, by a key of this run. */
public final class TestTokens {

    public static final String ISSUER = "http://tokens.test/realms/zhucan";
    private static final KeyPair KEYS = generate();

    private final String user;
    private String client = "zhucan-cli";
    private String audience = "zhucan-api";
    private String issuer = ISSUER;
    private String role = "township-clerk";
    private long secondsToLive = 300;
    private KeyPair keys = KEYS;

    private TestTokens(String user) {
        this.user = user;
    }

    public static TestTokens of(String user) {
        return new TestTokens(user);
    }

    public TestTokens through(String clientId) {
        client = clientId;
        return this;
    }

    public TestTokens role(String name) {
        role = name;
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

    public TestTokens expired() {
        return expiringIn(-3600);
    }

    public TestTokens expiringIn(long seconds) {
        secondsToLive = seconds;
        return this;
    }

    public TestTokens signedByAStranger() {
        keys = generate();
        return this;
    }

    public String sign() {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.subject(user)
                .issuer(issuer)
                .audience(audience)
                .groups(Set.of(role))
                .claim("azp", client)
                .issuedAt(now + Math.min(0, secondsToLive) - 10)
                .expiresAt(now + secondsToLive)
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + sign();
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** The public key as the identity server publishes it. */
    public static String keySet() {
        var key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kid\":\"test\",\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
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
