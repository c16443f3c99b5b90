// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.OpenApiSnapshot;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class OpenApiContractTest extends OpenApiSnapshot {

    /** The operations of this service, without those that come with platform. */
    private static Stream<Map<String, Object>> operations() {
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/openapi?format=json").path("paths");
        return paths.entrySet().stream()
                .filter(path ->
                        !path.getKey().contains("/admin/") && !path.getKey().contains("/figures/"))
                .flatMap(path -> path.getValue().values().stream());
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
    void everyOperationNamesItsProblems() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.toString()).contains("x-problem-codes", "token-missing"));
    }
}
