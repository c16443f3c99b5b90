// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String CERTIFICATE = """
            tags: [{name: Persons}]
            paths:
              /api/v1/persons/{id}: {get: {operationId: show, responses: {"200": {$ref: "#/components/responses/Ok"}}}}
              /api/v1/admin/{service}/quiet: {get: {operationId: quiet}}
              /api/v1/figures/{year}: {get: {operationId: figures}}
            components:
              schemas:
                State: {type: string, enum: [DRAFT]}
                Page: {type: object}
              responses: {Ok: {description: fine}}
            """;
    private static final String SUBSIDY = """
            tags: [{name: Persons}, {name: Payees}]
            paths:
              /api/v1/payees/{id}: {get: {operationId: show, x: {$ref: "#/components/schemas/State"}}}
              /api/v1/admin/{service}/quiet: {get: {operationId: quiet}}
              /api/v1/figures/{year}: {get: {operationId: figures}}
            components:
              schemas:
                State: {type: string, enum: [PENDING]}
                Page: {type: object}
            """;

    private static Snapshot snapshot(String service, String yaml) {
        try {
            return new Snapshot(service, (ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private final ObjectNode merged =
            Merge.of(List.of(snapshot("certificate", CERTIFICATE), snapshot("subsidy", SUBSIDY)));

    @Test
    void whatIsNotRoutedIsLeftOut() {
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/api/v1/persons/{id}", "/api/v1/admin/{service}/quiet", "/api/v1/payees/{id}");
    }

    @Test
    void anOperationIdThatIsTakenIsNamedAfterItsService() {
        assertThat(merged.at("/paths/~1api~1v1~1persons~1{id}/get/operationId").asText())
                .isEqualTo("show");
        assertThat(merged.at("/paths/~1api~1v1~1payees~1{id}/get/operationId").asText())
                .isEqualTo("subsidyShow");
    }

    @Test
    void aComponentWithAnotherContentIsRenamedWithItsReferences() {
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("State", "Page", "SubsidyState");
        assertThat(merged.at("/components/schemas/SubsidyState/enum/0").asText())
                .isEqualTo("PENDING");
        assertThat(merged.at("/paths/~1api~1v1~1payees~1{id}/get/x/$ref").asText())
                .isEqualTo("#/components/schemas/SubsidyState");
    }

    @Test
    void tagsStandOnce() {
        assertThat(merged.path("tags"))
                .extracting(tag -> tag.path("name").asText())
                .containsExactly("Persons", "Payees");
    }

    @Test
    void anAddressThatServicesShareMustBeTheSameInBoth() {
        var other = snapshot("subsidy", SUBSIDY.replace("quiet: {get", "quiet: {put"));
        assertThatThrownBy(() -> Merge.of(List.of(snapshot("certificate", CERTIFICATE), other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/admin/{service}/quiet");
    }
}
