// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.embedded.SourceTree;

/**
 * The API document that a service serves is the one committed in {@code contracts}, so that a change of the API shows in the change of a
 * file. A service extends this class in a {@code @QuarkusTest}. A wanted change is accepted with {@code -Dzhucan.snapshots=accept}, which
 * writes the file.
 */
public abstract class OpenApiSnapshot {

    private static final String FOLDER = "contracts/src/main/resources/openapi";

    @Test
    void theServedDocumentIsTheCommittedOne() throws IOException {
        var served = ApiDocument.text(served());
        if (Snapshots.accepted()) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), served);
        }
        assertThat(file())
                .as("the committed API document; -Dzhucan.snapshots=accept writes it")
                .exists();
        assertThat(served)
                .as(FOLDER + "/" + file().getFileName() + "; -Dzhucan.snapshots=accept takes the change")
                .isEqualTo(Files.readString(file()));
    }

    @Test
    void itIsOpenApi31() throws IOException {
        assertThat(served().path("openapi").asText()).startsWith("3.1.");
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() throws IOException {
        assertThat(ApiDocument.operationIds(served())).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void viewsStandInPlaceOfTheirWrappers() throws IOException {
        assertThat(served().path("components").path("schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.startsWith("Answer"));
    }

    @Test
    void everyOperationSaysWhatItIsInBothLanguages() {
        assertThat(operations()).allSatisfy(operation -> assertThat((String) operation.get("summary"))
                .matches(".*[a-z].*\\(.*\\p{IsHan}.*\\).*"));
    }

    @Test
    void everyOperationShowsWhatIsSentAndAnswered() {
        assertThat(operations()).allSatisfy(operation -> {
            var shown = operation.toString();
            var bodies = operation.containsKey("requestBody") ? 2 : 1;
            assertThat(shown.split("example=", -1).length - 1)
                    .as("examples of " + operation.get("operationId"))
                    .isGreaterThanOrEqualTo(bodies);
        });
    }

    @Test
    void everyOperationThatIsNotPublicNamesItsProblems() {
        assertThat(operations().filter(operation -> !operation.get("tags").equals(List.of("public"))))
                .allSatisfy(operation -> assertThat(operation.toString()).contains("x-problem-codes", "token-missing"));
    }

    /** The operations of the service itself, without those that come with platform. */
    private static Stream<Map<String, Object>> operations() {
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/openapi?format=json").path("paths");
        return paths.entrySet().stream()
                .filter(path ->
                        !path.getKey().contains("/admin/") && !path.getKey().contains("/figures/"))
                .flatMap(path -> path.getValue().values().stream());
    }

    static Path file() {
        return SourceTree.root().resolve(FOLDER).resolve(ModuleProperties.service() + "-service.yaml");
    }

    static ObjectNode served() throws IOException {
        var address = URI.create("http://localhost:" + RestAssured.port + "/openapi?format=yaml");
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("GET " + address).isEqualTo(200);
            return ApiDocument.normalised(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking for the API document", e);
        }
    }
}
