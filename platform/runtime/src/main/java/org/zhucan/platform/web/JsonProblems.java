// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucan.platform.problem.FieldProblem;
import org.zhucan.platform.problem.Refusal;

/** What is wrong with a JSON body, and where, as a JSON pointer. Jackson's own messages repeat the value and stay here. */
@ApplicationScoped
class JsonProblems {

    private final Problems problems;

    JsonProblems(Problems problems) {
        this.problems = problems;
    }

    Response of(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping)) {
            return unreadable(wrong);
        }
        if (mapping.getCause() instanceof Refusal refusal) {
            return problems.of(
                    refusal.kind().status(),
                    refusal.code(),
                    refusal.getMessage(),
                    problems.spoken(List.of(new FieldProblem(pointer(mapping), refusal.code(), refusal.getMessage()))));
        }
        if (mapping.getCause() instanceof JsonProcessingException syntax && !(syntax instanceof JsonMappingException)) {
            return unreadable(syntax);
        }
        return field(code(mapping), pointer(mapping));
    }

    private Response field(String code, String pointer) {
        var message = problems.fieldMessage(code, code);
        var detail = "The body is wrong at " + (pointer.isEmpty() ? "its root" : pointer);
        return problems.of(400, code, detail, List.of(new FieldProblem(pointer, code, message)));
    }

    private static String code(JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "field-unknown";
        }
        return wrong instanceof ValueInstantiationException || !(wrong instanceof MismatchedInputException)
                ? "field-invalid"
                : "field-type";
    }

    private static String pointer(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private Response unreadable(JsonProcessingException wrong) {
        var place = wrong.getLocation();
        return place == null
                ? problems.of(400, "json-unreadable", "The body is not JSON")
                : problems.of(
                        400,
                        "json-unreadable",
                        "The body is not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr(),
                        Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
    }
}
