// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.zhucan.platform.problem.FieldProblem;

/** What a validated request got wrong, field by field, as JSON pointers. */
@ApplicationScoped
class ViolationProblems {

    private static final Logger LOG = Logger.getLogger(ViolationProblems.class);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");

    private final Problems problems;

    ViolationProblems(Problems problems) {
        this.problems = problems;
    }

    Response of(ConstraintViolationException wrong) {
        if (wrong.getConstraintViolations().stream().anyMatch(ViolationProblems::ofTheAnswer)) {
            LOG.error("A resource method broke its own constraint", wrong);
            return problems.of(500, "internal-error", "Something failed here; the trace id finds it in the log");
        }
        var errors = wrong.getConstraintViolations().stream()
                .map(this::field)
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code))
                .toList();
        return problems.of(400, "validation-failed", errors.size() + " field(s) are wrong", errors);
    }

    private FieldProblem field(ConstraintViolation<?> violation) {
        var code = code(violation);
        return new FieldProblem(
                pointer(violation.getPropertyPath()), code, problems.fieldMessage(code, violation.getMessage()));
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return REQUIRED.contains(constraint)
                ? "field-required"
                : "field-" + HUMP.matcher(constraint).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** The first two steps of the path are the Java method and its parameter; a parameter by itself is named alone. */
    static String pointer(Path path) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (var step : path) {
            switch (step.getKind()) {
                case METHOD, RETURN_VALUE, CROSS_PARAMETER, CONSTRUCTOR -> {}
                case PARAMETER -> parameter = step.getName();
                default -> append(pointer, step);
            }
        }
        return pointer.length() == 0 ? parameter : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node step) {
        if (step.getIndex() != null) {
            pointer.append('/').append(step.getIndex());
        } else if (step.getKey() != null) {
            pointer.append('/').append(step.getKey());
        }
        if (step.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(step.getName());
        }
    }

    private static boolean ofTheAnswer(ConstraintViolation<?> violation) {
        for (var step : violation.getPropertyPath()) {
            if (step.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
