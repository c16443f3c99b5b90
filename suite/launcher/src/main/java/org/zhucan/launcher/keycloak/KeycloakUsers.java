// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.zhucan.platform.embedded.SecretFile;
import org.zhucan.platform.embedded.StartFailure;

/** The users of the standalone realm, changed as Keycloak's administrator. */
public final class KeycloakUsers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI server;
    private final Path adminPassword;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param server Keycloak's address, without a path
     * @param adminPassword file of the password of the user admin of the master realm
     */
    public KeycloakUsers(URI server, Path adminPassword) {
        this.server = server;
        this.adminPassword = adminPassword;
    }

    /** Sets the persons for whom a user may act, in place of those before. */
    public void actFor(String user, List<String> persons) {
        var token = token();
        var found = send(request("/admin/realms/zhucan/users?exact=true&username=" + encoded(user))
                .header("Authorization", "Bearer " + token)
                .GET());
        if (found.size() != 1) {
            throw new StartFailure("Keycloak knows no user \"" + user + "\".");
        }
        var changed = (ObjectNode) found.get(0);
        var claim = changed.withObjectProperty("attributes").putArray("person");
        persons.forEach(claim::add);
        send(request("/admin/realms/zhucan/users/" + changed.get("id").asText())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(changed.toString())));
    }

    /** A fresh one each time: it lives for a minute only. */
    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + encoded(SecretFile.readOrCreate(adminPassword));
        return send(request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    }

    private JsonNode send(HttpRequest.Builder request) {
        var asked = request.build();
        try {
            HttpResponse<String> response = client.send(asked, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StartFailure("Keycloak answers " + asked.method() + " "
                        + asked.uri().getPath() + " with " + response.statusCode() + ".");
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StartFailure("Keycloak does not answer at " + server + " (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while a user was changed.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
