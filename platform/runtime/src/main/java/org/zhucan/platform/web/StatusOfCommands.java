// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says in the API document which commands create something (201) or begin a job (202), as {@link Command#status} tells. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class StatusOfCommands implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, int[]> statuses = new HashMap<>();

    public StatusOfCommands(IndexView index) {
        for (var command : index.getAnnotations(Command.class)) {
            if (command.value("status") != null && command.target().kind() == AnnotationTarget.Kind.METHOD) {
                statuses.put(operationId(command), command.value("status").asIntArray());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .filter(operation -> statuses.containsKey(operation.getOperationId()))
                    .forEach(operation -> answer(operation, statuses.get(operation.getOperationId())));
        }
    }

    private static void answer(Operation operation, int[] statuses) {
        var responses = operation.getResponses();
        var success = responses.getAPIResponse("200");
        if (success != null) {
            responses.removeAPIResponse("200");
            for (int status : statuses) {
                responses.addAPIResponse(String.valueOf(status), status == 200 ? success : elsewhere(success, status));
            }
        }
    }

    /** What was made, or the job that goes on, is at {@code Location}. */
    private static APIResponse elsewhere(APIResponse success, int status) {
        return OASFactory.createAPIResponse()
                .description(status == 201 ? "Created" : "Accepted: the job at Location tells how it goes")
                .content(success.getContent())
                .addHeader(
                        HttpHeaders.LOCATION,
                        OASFactory.createHeader()
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    private static String operationId(AnnotationInstance command) {
        var operation = command.target().asMethod().annotation(OPERATION);
        return operation == null || operation.value("operationId") == null
                ? ""
                : operation.value("operationId").asString();
    }
}
