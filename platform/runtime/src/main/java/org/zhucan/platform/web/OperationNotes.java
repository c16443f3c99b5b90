// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes each operation of the API document: its problem codes from {@code openapi/problems.properties} ({@code
 * operationId = 404 thing-unknown, 409 thing-open}) and its examples from {@code
 * openapi/examples/<operationId>.request.json} and {@code .response.json}, so that resources stay free of both.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationNotes implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IF_MATCH = "If-Match";
    private static final String KEYED =
            ", 400 idempotency-key-malformed, 409 idempotency-key-in-use, 422 idempotency-key-reused";
    private static final String CODES = "x-problem-codes";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        var own = codes();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .forEach(operation -> {
                    var codes = own.getProperty(operation.getOperationId(), "");
                    var keyed = codes.contains("idempotency-key-missing");
                    headers(operation, keyed);
                    problems(operation, keyed ? codes + KEYED : codes);
                    examples(operation);
                });
        if (document.getComponents() != null) {
            document.getComponents().addSchema("Problem", problemSchema());
            document.getComponents().removeSchema("IfMatch");
        }
    }

    /** What {@code @Command} asks for, as a client sends it. */
    private static void headers(Operation operation, boolean keyed) {
        parameter(operation, IF_MATCH).ifPresent(ifMatch -> ifMatch.required(true)
                .description("The ETag last read")
                .schema(of(Schema.SchemaType.STRING))
                .example("\"3\""));
        if (keyed && parameter(operation, IdempotencyKey.HEADER).isEmpty()) {
            operation.addParameter(OASFactory.createParameter()
                    .name(IdempotencyKey.HEADER)
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("One key for one intent; a repetition gets the first answer")
                    .schema(of(Schema.SchemaType.STRING)));
        }
    }

    private static Optional<Parameter> parameter(Operation operation, String header) {
        return parameters(operation)
                .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                .filter(parameter -> header.equalsIgnoreCase(parameter.getName()))
                .findFirst();
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }

    /** A parameter of the query that is more than text. */
    private static boolean mayBeMalformed(Parameter parameter) {
        var schema = parameter.getSchema();
        return parameter.getIn() == Parameter.In.QUERY
                && schema != null
                && !List.of(Schema.SchemaType.STRING).equals(schema.getType());
    }

    private static void problems(Operation operation, String own) {
        var byStatus = new TreeMap<String, List<String>>();
        general(operation).forEach(note -> add(byStatus, note));
        for (var note : own.split(",")) {
            add(byStatus, note);
        }
        byStatus.forEach((status, codes) -> operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(String.join(", ", codes))
                                .content(problem())
                                .addExtension(CODES, codes)));
    }

    /** What the door refuses before any rule of the operation is asked. */
    private static List<String> general(Operation operation) {
        var notes = new ArrayList<String>();
        if (operation.getRequestBody() != null) {
            notes.addAll(List.of(
                    "400 validation-failed",
                    "400 field-unknown",
                    "400 field-type",
                    "400 field-invalid",
                    "400 json-unreadable"));
            notes.add("413 body-too-large");
        }
        if (parameters(operation).anyMatch(OperationNotes::mayBeMalformed)) {
            notes.add("400 query-malformed");
        }
        if (operation.getResponses().hasAPIResponse("401")) {
            notes.addAll(List.of("401 token-missing", "401 token-refused", "403 role-missing"));
        }
        if (parameter(operation, IF_MATCH).isPresent()) {
            notes.addAll(List.of("400 if-match-malformed", "412 if-match-stale", "428 if-match-missing"));
        }
        return notes;
    }

    private static void add(Map<String, List<String>> byStatus, String note) {
        var words = note.strip().split(" ");
        if (words.length == 2) {
            byStatus.computeIfAbsent(words[0], status -> new ArrayList<>()).add(words[1]);
        }
    }

    private static void examples(Operation operation) {
        var body = operation.getRequestBody();
        if (body != null) {
            example(operation, "request").ifPresent(shown -> show(body.getContent(), shown));
        }
        example(operation, "response").ifPresent(shown -> operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> show(response.getValue().getContent(), shown)));
    }

    private static void show(Content content, Object example) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(mediaType -> mediaType.setExample(example));
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    private static Schema problemSchema() {
        var text = Schema.SchemaType.STRING;
        var field = object("One field that is wrong")
                .addProperty("pointer", of(text))
                .addProperty("code", of(text))
                .addProperty("message", of(text));
        return object("A problem (RFC 9457); code is stable, title is in the language asked for")
                .addProperty("type", of(text))
                .addProperty("title", of(text))
                .addProperty("status", of(Schema.SchemaType.INTEGER))
                .addProperty("detail", of(text))
                .addProperty("instance", of(text))
                .addProperty("code", of(text))
                .addProperty("errors", of(Schema.SchemaType.ARRAY).items(field))
                .addProperty("traceId", of(text));
    }

    private static Schema object(String description) {
        return of(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Properties codes() {
        var codes = new Properties();
        try (var in = open("openapi/problems.properties")) {
            if (in != null) {
                codes.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The problem codes of the operations cannot be read", unreadable);
        }
        return codes;
    }

    private static Optional<Object> example(Operation operation, String side) {
        var name = "openapi/examples/" + operation.getOperationId() + "." + side + ".json";
        try (var in = open(name)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, new TypeReference<Object>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " is not JSON", unreadable);
        }
    }

    private static InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
