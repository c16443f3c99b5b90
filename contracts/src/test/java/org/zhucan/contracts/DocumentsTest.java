// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document and the pages for readers are written from the code. */
class DocumentsTest {

    private static final Path ASYNC_API = Snapshot.RESOURCES.resolve("asyncapi.yaml");

    static Iterable<Publisher> publishers() {
        return Publisher.ALL;
    }

    @Test
    void theAsyncApiDocumentIsCurrent() throws IOException {
        Snapshot.require(ASYNC_API, AsyncApi.document());
    }

    @Test
    void everyReferenceInTheAsyncApiDocumentLeadsSomewhere() throws IOException {
        var document = new YAMLMapper().readTree(Files.readString(ASYNC_API));
        var references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(at(document, reference)).as(reference).isNotNull();
            } else {
                assertThat(Snapshot.RESOURCES.resolve(reference)).exists();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("publishers")
    void thePageOfAPublisherIsCurrent(Publisher publisher) throws IOException {
        Snapshot.require(Snapshot.PAGES.resolve(publisher.name() + ".md"), EventPage.of(publisher));
    }

    @Test
    void thePageOfProblemsIsCurrent() throws IOException {
        Snapshot.require(Path.of("../docs/problems.md"), ProblemPage.written());
    }

    private static JsonNode at(JsonNode document, String reference) {
        var found = document;
        for (var step : reference.substring(2).split("/")) {
            found = found == null ? null : found.get(step);
        }
        return found;
    }
}
