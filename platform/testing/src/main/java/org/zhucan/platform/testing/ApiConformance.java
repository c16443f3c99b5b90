// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds every answer of the service under test against its committed API document: the status is one that the operation names, the body is of
 * the schema that stands there and has no member besides, and a problem's code is one that the operation names for that status. The common
 * ground of a service's component tests calls {@link #watch}.
 */
public final class ApiConformance implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";
    private static final String PROBLEM = "application/problem+json";

    /** What any address may answer, whatever it is for, and no operation names. */
    private static final Set<String> FROM_THE_GROUND = Set.of(
            "path-unknown",
            "method-not-allowed",
            "not-acceptable",
            "media-type-unsupported",
            "sign-in-unavailable",
            "database-busy",
            "database-unavailable");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

    private ApiConformance(JsonNode document) {
        this.document = document;
        document.path("components").path("schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem")) // which has the facts of each problem besides
                .forEach(schema -> close(schema.getValue()));
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        operations.add(new Operation(path.getKey(), operation.getKey(), operation.getValue()))));
    }

    private record Operation(String path, String method, JsonNode node) {

        boolean isAskedBy(String asked, String by) {
            var pattern = Pattern.quote(path).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
            return method.equalsIgnoreCase(by) && Pattern.matches(pattern, asked);
        }

        /** Those that come with the platform name no codes of their own. */
        boolean ofTheGround() {
            return path.contains("/admin/") || path.contains("/figures");
        }

        long variables() {
            return path.chars().filter(letter -> letter == '{').count();
        }
    }

    /** From now on every answer in this JVM is checked; a second call changes nothing. */
    public static synchronized void watch() {
        if (RestAssured.filters().stream().noneMatch(ApiConformance.class::isInstance)) {
            RestAssured.filters(new ApiConformance(committed()));
        }
    }

    private static JsonNode committed() {
        var file = OpenApiSnapshot.file();
        try {
            return Snapshots.accepted()
                    ? OpenApiSnapshot.served() // which is what is committed then
                    : ApiDocument.normalised(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** A view has no member but those that are described. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ApiConformance::close);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        var response = next.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith(API + "/")) {
            var where = request.getMethod() + " " + path + " answered " + response.statusCode();
            asked(path, request.getMethod())
                    .ifPresentOrElse(
                            operation -> check(operation, response, where), () -> checkNowhere(response, where));
        }
        return response;
    }

    private Optional<Operation> asked(String path, String method) {
        return operations.stream()
                .filter(operation -> operation.isAskedBy(path, method))
                .min(Comparator.comparing(Operation::variables));
    }

    private void checkNowhere(Response response, String where) {
        if (response.statusCode() < 400) {
            throw new AssertionError(where + ", but the API document has no such operation");
        }
        checkProblem(response, where);
    }

    private void check(Operation operation, Response response, String where) {
        var described = operation.node().path("responses").path(String.valueOf(response.statusCode()));
        if (response.statusCode() >= 400) {
            var code = checkProblem(response, where);
            var codes = new ArrayList<String>();
            described.path("x-problem-codes").forEach(name -> codes.add(name.asText()));
            if (!operation.ofTheGround() && !codes.contains(code) && !FROM_THE_GROUND.contains(code)) {
                throw new AssertionError(where + " " + code + ", but "
                        + operation.node().path("operationId").asText() + " names only " + codes);
            }
        } else if (response.statusCode() != 304) {
            if (described.isMissingNode()) {
                throw new AssertionError(where + ", which "
                        + operation.node().path("operationId").asText() + " does not name");
            }
            checkBody(described, response, where);
        }
    }

    private void checkBody(JsonNode described, Response response, String where) {
        var content = described.path("content");
        if (content.isEmpty()) {
            if (!response.asString().isEmpty()) {
                throw new AssertionError(where + " with a body, of which the API document knows nothing");
            }
            return;
        }
        var schema = content.path(mediaType(response)).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(where + " as " + mediaType(response) + ", but is described as "
                    + String.join(", ", names(content)));
        }
        if (mediaType(response).equals("application/json")) {
            validate(schema, response, where);
        }
    }

    private String checkProblem(Response response, String where) {
        if (!mediaType(response).equals(PROBLEM)) {
            throw new AssertionError(where + " without a problem document: " + response.asString());
        }
        validate(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), response, where);
        return response.jsonPath().getString("code");
    }

    private void validate(JsonNode schema, Response response, String where) {
        try {
            var wrong = schemas.computeIfAbsent(schema, this::compiled).validate(JSON.readTree(response.asString()));
            if (!wrong.isEmpty()) {
                throw new AssertionError(where + " with a body that is not of its schema: " + wrong);
            }
        } catch (IOException noJson) {
            throw new AssertionError(where + " with a body that is not JSON", noJson);
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        whole,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static String mediaType(Response response) {
        var type = response.contentType() == null ? "" : response.contentType();
        return type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
