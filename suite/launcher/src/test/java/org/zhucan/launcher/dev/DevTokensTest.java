// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.launcher.county.DemoUser;

class DevTokensTest {

    @TempDir
    Path home;

    private final List<DemoUser> users = List.of(new DemoUser("assessor", "assessor", "100000000000", "H1"));

    @Test
    void aTokenCarriesTheClaimsAndTheSignatureThatServicesCheck() throws Exception {
        String token =
                DevTokens.of(home, users, Clock.systemUTC()).tokenOf("assessor").value();
        String[] parts = token.split("\\.");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.get("aud").asText()).isEqualTo("zhucan-api");
        assertThat(claims.get("groups").get(0).asText()).isEqualTo("assessor");
        assertThat(claims.get("org").asText()).isEqualTo("H1");

        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(DevTokens.publicKey(home)))));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void anUnknownUserIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> DevTokens.of(home, users, Clock.systemUTC()).tokenOf("nobody"))
                .hasMessageContaining("no demo user \"nobody\"")
                .hasMessageContaining("assessor");
    }
}
