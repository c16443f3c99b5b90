// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.zhucan.gateway.TestServices;
import org.zhucan.gateway.routing.RouteTable;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ApiDocumentComponentTest {

    private static JsonNode served() throws Exception {
        return new ObjectMapper()
                .readTree(given().get("/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void theDocumentIsOpenApi31() throws Exception {
        var document = served();
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/components/securitySchemes/oidc/openIdConnectUrl")
                        .asText())
                .endsWith("/.well-known/openid-configuration");
    }

    @Test
    void everyRoutedPathOfEverySnapshotIsInIt() throws Exception {
        var paths = served().path("paths");
        for (var snapshot : Snapshot.all()) {
            for (var path :
                    (Iterable<String>) () -> snapshot.document().path("paths").fieldNames()) {
                if (path.startsWith("/api/v1/figures/")) {
                    assertThat(paths.has(path))
                            .as("%s is not for the outside", path)
                            .isFalse();
                } else {
                    assertThat(paths.has(path))
                            .as("%s of %s", path, snapshot.service())
                            .isTrue();
                    assertThat(RouteTable.find("GET", Address.inside(snapshot.service(), path)))
                            .as("route of %s", path)
                            .hasValueSatisfying(
                                    route -> assertThat(route.service()).isEqualTo(snapshot.service()));
                }
            }
        }
        assertThat(paths.has("/api/v1/bulletins/{year}")).isTrue();
    }

    @Test
    void noOperationIdIsTakenTwice() throws Exception {
        var ids = new ArrayList<String>();
        served().path("paths").forEach(item -> Address.operations(item)
                .values()
                .forEach(operation -> ids.add(operation.path("operationId").asText())));
        assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        var document = served();
        var references = new ArrayList<String>();
        collect(document, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    @Test
    void noSchemaIsAWrapper() throws Exception {
        assertThat(served().at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.startsWith("Answer"));
    }

    @Test
    void whoMayCallIsSaidOfEveryOperation() throws Exception {
        var paths = served().path("paths");
        assertThat(paths.at("/~1api~1v1~1bulletins~1{year}/get/security")).isEmpty();
        assertThat(paths.at("/~1api~1v1~1bulletins~1{year}~1figures~1{code}~1records/get/security"))
                .hasSize(1);
        for (var item : paths) {
            for (var operation : Address.operations(item).values()) {
                var statuses = StreamSupport.stream(
                                ((Iterable<String>) () ->
                                                operation.path("responses").fieldNames())
                                        .spliterator(),
                                false)
                        .toList();
                assertThat(statuses).contains("429", "503");
                assertThat(statuses.contains("401")
                                || operation.path("security").isEmpty())
                        .isTrue();
            }
        }
    }

    @Test
    void yamlSaysTheSame() throws Exception {
        var yaml = given().header("Accept", "application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(containsString("yaml"))
                .extract()
                .asString();
        assertThat(new YAMLMapper().readTree(yaml).path("paths").size())
                .isEqualTo(served().path("paths").size());
    }

    @Test
    void thePageForPeopleIsThereAndNeedsNothingFromElsewhere() {
        given().redirects()
                .follow(false)
                .get("/reference")
                .then()
                .statusCode(302)
                .header("Location", containsString("/reference/"));
        given().get("/reference/")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("reference.js"));
        for (var file : List.of("reference.js", "reference.css")) {
            var text = given().get("/reference/" + file)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(text).doesNotContain("http://").doesNotContain("https://");
        }
    }
}
