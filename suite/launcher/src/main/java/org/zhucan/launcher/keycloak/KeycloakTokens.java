// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.platform.embedded.StartFailure;

/**
 * Logs users in at the standalone realm by their password. One login of a user at a time: Keycloak's guard against
 * guessing refuses a second one that is under way.
 */
public final class KeycloakTokens implements UserTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final String password;
    private final KeycloakUsers users;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Object> underway = new ConcurrentHashMap<>();

    /** @param users where it is changed for whom a user acts */
    public KeycloakTokens(URI realm, String password, KeycloakUsers users, Clock clock) {
        this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
        this.password = password;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public void actFor(String user, List<String> persons) {
        users.actFor(user, persons);
    }

    @Override
    public AccessToken tokenOf(String user) {
        synchronized (underway.computeIfAbsent(user, name -> new Object())) {
            Instant asked = clock.instant();
            JsonNode answer = ask(user);
            return new AccessToken(
                    answer.get("access_token").asText(),
                    asked.plusSeconds(answer.get("expires_in").asLong()));
        }
    }

    private JsonNode ask(String user) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        StandaloneRealm.COMMAND_LINE_CLIENT,
                        "username",
                        user,
                        "password",
                        password))))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new StartFailure("Keycloak gives no token to \"" + user + "\": "
                        + answer.path("error_description").asText("status " + response.statusCode()) + ".");
            }
            return answer;
        } catch (IOException e) {
            throw new StartFailure("Keycloak does not answer at " + endpoint + " (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for a token.", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
