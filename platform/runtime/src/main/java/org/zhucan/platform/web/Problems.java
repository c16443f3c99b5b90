// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhucan.platform.problem.FieldProblem;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.trace.Trace;

/** Writes every refusal and failure as a problem document in the caller's language. */
@ApplicationScoped
class Problems {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final CurrentVertxRequest request;

    Problems(Catalogue catalogue, ObjectMapper json, CurrentVertxRequest request) {
        this.catalogue = catalogue;
        this.json = json;
        this.request = request;
    }

    Response of(Refusal refusal) {
        var response = build(
                refusal.kind().status(),
                refusal.code(),
                refusal.getMessage(),
                spoken(refusal.errors()),
                refusal.facts());
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal instanceof Retriable) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (refusal.kind() == Refusal.Kind.TOO_LARGE) {
            response.header("Connection", "close"); // what is left of the body is not read
        }
        return response.build();
    }

    Response of(int status, String code, String detail) {
        return build(status, code, detail, List.of(), Map.of()).build();
    }

    Response of(int status, String code, String detail, Map<String, Object> facts) {
        return build(status, code, detail, List.of(), facts).build();
    }

    Response of(int status, String code, String detail, List<FieldProblem> errors) {
        return build(status, code, detail, errors, Map.of()).build();
    }

    /** Worth trying again, unchanged, after that many seconds. */
    Response later(int status, String code, String detail, int seconds) {
        return build(status, code, detail, List.of(), Map.of())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** The catalogue's words for a field's problem, or those given where it has none. */
    String fieldMessage(String code, String otherwise) {
        return catalogue.knows(code) ? catalogue.title(code, languages(request.getCurrent())) : otherwise;
    }

    /** A refusal says what is wrong with a field in English; a Chinese caller is told it by the title of its code. */
    List<FieldProblem> spoken(List<FieldProblem> errors) {
        var languages = languages(request.getCurrent());
        return errors.stream()
                .map(error -> new FieldProblem(
                        error.pointer(),
                        error.code(),
                        catalogue.detail(error.code(), error.message(), Map.of(), languages)))
                .toList();
    }

    private Response.ResponseBuilder build(
            int status, String code, String detail, List<FieldProblem> errors, Map<String, Object> facts) {
        var document = document(request.getCurrent(), status, code, detail, errors, facts);
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(document);
    }

    /** The document by itself, for an answer that is given before any resource is found. */
    byte[] document(RoutingContext current, int status, String code, String detail) {
        return document(current, status, code, detail, List.of(), Map.of());
    }

    private byte[] document(
            RoutingContext current,
            int status,
            String code,
            String detail,
            List<FieldProblem> errors,
            Map<String, Object> facts) {
        var languages = languages(current);
        return bytes(new Problem(
                Problem.TYPE_PREFIX + code,
                catalogue.title(code, languages),
                status,
                catalogue.detail(code, detail, facts, languages),
                current == null ? null : current.request().path(),
                code,
                errors,
                Trace.id(),
                facts));
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem document cannot be written", impossible);
        }
    }

    private static List<Locale> languages(RoutingContext current) {
        var wanted = current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null ? List.of() : AcceptedLanguages.parse(wanted);
    }
}
