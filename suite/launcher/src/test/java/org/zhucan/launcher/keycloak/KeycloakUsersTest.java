// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.platform.embedded.SecretFile;
import org.zhucan.platform.embedded.StartFailure;

/** Against a server that answers as Keycloak's administration does. */
class KeycloakUsersTest {

    private static final String USER = """
        [{"id":"u-1","username":"helper-1","enabled":true,
          "attributes":{"division":["100000001000"],"person":["old"]}}]\
        """;

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String put;
    private String found = USER;

    @BeforeEach
    void start() throws IOException {
        SecretFile.write(folder.resolve("keycloak-admin"), "se&cret");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void thePersonsOfAUserAreReplacedAndNothingElse() throws IOException {
        users().actFor("helper-1", List.of("p-1", "p-2"));
        assertThat(asked)
                .containsExactly(
                        "POST /realms/master/protocol/openid-connect/token null",
                        "GET /admin/realms/zhucan/users?exact=true&username=helper-1 Bearer t",
                        "PUT /admin/realms/zhucan/users/u-1 Bearer t");
        var sent = new ObjectMapper().readTree(put);
        assertThat(sent.path("attributes").path("person")).hasToString("[\"p-1\",\"p-2\"]");
        assertThat(sent.path("attributes").path("division")).hasToString("[\"100000001000\"]");
        assertThat(sent.path("enabled").asBoolean()).isTrue();
    }

    @Test
    void aUserThatIsNotThereIsNamed() {
        found = "[]";
        assertThatThrownBy(() -> users().actFor("nobody", List.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("\"nobody\"");
    }

    private KeycloakUsers users() {
        return new KeycloakUsers(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), folder.resolve("keycloak-admin"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer =
                    switch (exchange.getRequestMethod()) {
                        case "POST" -> body.endsWith("&password=se%26cret") ? "{\"access_token\":\"t\"}" : "{}";
                        case "GET" -> found;
                        default -> "";
                    };
            put = body;
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
