// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.platform.embedded.SourceTree;

class StandaloneRealmTest {

    private static final Path TEMPLATE = SourceTree.root().resolve("deploy/keycloak/zhucan-realm.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DemoUser> users = List.of(
            new DemoUser("administrator", "administrator", "100000000000", null),
            new DemoUser("assessor", "assessor", "100000000000", "H1"));

    @Test
    void theStandaloneRealmHasItsUsersWithRoleAndReach() throws Exception {
        JsonNode realm = realm();
        JsonNode assessor = named(realm.get("users"), "username", "assessor");
        assertThat(assessor.at("/realmRoles/0").asText()).isEqualTo("assessor");
        assertThat(assessor.at("/attributes/division/0").asText()).isEqualTo("100000000000");
        assertThat(assessor.at("/attributes/org/0").asText()).isEqualTo("H1");
        assertThat(realm.toString()).doesNotContain("${ZHUCAN_");
    }

    @Test
    void everyRoleOfAUserExists() throws Exception {
        JsonNode realm = realm();
        List<String> roles = realm.at("/roles/realm").findValuesAsText("name");
        assertThat(roles)
                .hasSize(13)
                .containsAll(users.stream().map(DemoUser::role).toList());
    }

    @Test
    void passwordsAreExchangedForTokensInTheStandaloneRealmOnly() throws Exception {
        JsonNode template = JSON.readTree(TEMPLATE.toFile());
        assertThat(template.get("clients").findValuesAsText("clientId"))
                .containsExactly("zhucan-web", "zhucan-partner");
        assertThat(template.get("clients")).allSatisfy(client -> assertThat(
                        client.get("directAccessGrantsEnabled").asBoolean())
                .isFalse());
        assertThat(template.toString()).doesNotContain(StandaloneRealm.DEMO_PASSWORD);
        JsonNode client = named(realm().get("clients"), "clientId", "zhucan-cli");
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isTrue();
    }

    @Test
    void theProfileDeclaresTheClaimsAndRequiresNeitherNameNorMail() throws Exception {
        String text = realm().at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode attributes = JSON.readTree(text).get("attributes");
        assertThat(attributes.findValuesAsText("name")).contains("division", "org", "person");
        assertThat(attributes).noneMatch(attribute -> attribute.has("required"));
    }

    private JsonNode realm() throws Exception {
        return JSON.readTree(StandaloneRealm.of(TEMPLATE, users, "100000000000", "http://127.0.0.1:1", "secret"));
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
