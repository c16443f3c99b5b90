// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.platform.embedded.SecretFile;
import org.zhucan.platform.embedded.StartFailure;

/**
 * Tokens for work on one service without Keycloak: the same claims, signed by a key of this machine that only services
 * in development mode trust.
 */
public final class DevTokens implements UserTokens {

    public static final String ISSUER = "urn:zhucan:development";

    private static final Duration LIFE = Duration.ofHours(12);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;
    private final List<DemoUser> users;
    private final Clock clock;

    private DevTokens(PrivateKey key, List<DemoUser> users, Clock clock) {
        this.key = key;
        this.users = users;
        this.clock = clock;
    }

    public static DevTokens of(Path home, List<DemoUser> users, Clock clock) {
        return new DevTokens(privateKey(home), users, clock);
    }

    /** The key that services check with, X.509 in base64; the pair is made at first use. */
    public static String publicKey(Path home) {
        privateKey(home);
        return SecretFile.readOrCreate(publicFile(home));
    }

    @Override
    public AccessToken tokenOf(String user) {
        DemoUser known = users.stream()
                .filter(candidate -> candidate.name().equals(user))
                .findFirst()
                .orElseThrow(() -> new StartFailure("There is no demo user \"" + user + "\"; there are "
                        + users.stream().map(DemoUser::name).toList() + "."));
        Instant now = clock.instant();
        Instant end = now.plus(LIFE);
        return new AccessToken(sign(claims(known, now, end)), end);
    }

    private static Map<String, Object> claims(DemoUser user, Instant from, Instant until) {
        Map<String, Object> claims = new TreeMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", "zhucan-api");
        claims.put(
                "sub",
                UUID.nameUUIDFromBytes(user.name().getBytes(StandardCharsets.UTF_8))
                        .toString());
        claims.put("azp", "zhucan-cli");
        claims.put("preferred_username", user.name());
        claims.put("groups", List.of(user.role()));
        claims.put("division", user.division());
        if (user.org() != null) {
            claims.put("org", user.org());
        }
        claims.put("iat", from.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        return claims;
    }

    private String sign(Map<String, Object> claims) {
        try {
            String content = base64(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                    + base64(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("A development token cannot be signed", e);
        }
    }

    private static synchronized PrivateKey privateKey(Path home) {
        Path file = home.resolve("secrets/dev-token-private-key");
        try {
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                SecretFile.write(publicFile(home), plainBase64(pair.getPublic().getEncoded()));
                SecretFile.write(file, plainBase64(pair.getPrivate().getEncoded()));
            }
            byte[] encoded = Base64.getDecoder().decode(SecretFile.readOrCreate(file));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The development key " + file + " cannot be used", e);
        }
    }

    private static Path publicFile(Path home) {
        return home.resolve("secrets/dev-token-public-key");
    }

    private static String plainBase64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
