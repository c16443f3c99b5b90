// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhucan.launcher.county.DemoUser;

/**
 * The realm of deploy/keycloak with what only a standalone suite has: demo users with a documented password and the
 * client of the command line, which may exchange that password for a token.
 */
public final class StandaloneRealm {

    /** Password of every demo user; it opens nothing but a suite on 127.0.0.1. */
    public static final String DEMO_PASSWORD = "zhucan-demo";

    static final String COMMAND_LINE_CLIENT = "zhucan-cli";

    private static final ObjectMapper JSON = new ObjectMapper();

    private StandaloneRealm() {}

    /** The realm of every mode, below the project's folder. */
    public static Path template(Path root) {
        return root.resolve("deploy/keycloak/zhucan-realm.json");
    }

    /**
     * The realm file's text.
     *
     * @param template deploy/keycloak/zhucan-realm.json
     * @param division the county's 12 digits, for the partner's service account
     * @param webUrl address of web frontends that may log users in
     */
    public static String of(Path template, List<DemoUser> users, String division, String webUrl, String partnerSecret) {
        try {
            String text = Files.readString(template)
                    .replace("${ZHUCAN_PARTNER_SECRET}", partnerSecret)
                    .replace("${ZHUCAN_DIVISION}", division)
                    .replace("${ZHUCAN_WEB_URL}", webUrl);
            ObjectNode realm = (ObjectNode) JSON.readTree(text);
            realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(27500)");
            ((ArrayNode) realm.get("clients")).add(commandLineClient());
            ArrayNode people = (ArrayNode) realm.get("users");
            users.forEach(user -> people.add(person(user)));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The realm template " + template + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The realm template " + template + " cannot be read", e);
        }
    }

    private static JsonNode commandLineClient() {
        return JSON.createObjectNode()
                .put("clientId", COMMAND_LINE_CLIENT)
                .put("name", "The zhucan command")
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true)
                .set("defaultClientScopes", JSON.createArrayNode().add("zhucan"));
    }

    private static JsonNode person(DemoUser user) {
        ObjectNode person = JSON.createObjectNode().put("username", user.name()).put("enabled", true);
        person.putArray("realmRoles").add(user.role());
        ObjectNode attributes = person.putObject("attributes");
        attributes.putArray("division").add(user.division());
        if (user.org() != null) {
            attributes.putArray("org").add(user.org());
        }
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", DEMO_PASSWORD)
                .put("temporary", false);
        return person;
    }
}
