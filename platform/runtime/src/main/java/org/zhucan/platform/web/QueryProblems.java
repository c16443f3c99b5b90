// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.problem.FieldProblem;

/**
 * What is wrong with a query. The framework answers 404 for every parameter that cannot be read, of the path and of the
 * query alike, and does not say which; so those of the query are read once more here.
 */
@ApplicationScoped
class QueryProblems {

    private static final List<String> READERS = List.of("fromString", "valueOf", "parse");

    private final Problems problems;

    QueryProblems(Problems problems) {
        this.problems = problems;
    }

    /** 400 with each query parameter of the method that cannot be read; empty when all can. */
    Optional<Response> of(Method method, MultivaluedMap<String, String> query) {
        var message = problems.fieldMessage("field-type", "field-type");
        var errors = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .filter(parameter -> !readable(parameter.getType(), query.getFirst(name(parameter))))
                .map(parameter -> new FieldProblem(name(parameter), "field-type", message))
                .toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(problems.of(400, "query-malformed", "A query parameter cannot be read", errors));
    }

    private static String name(Parameter parameter) {
        var given = parameter.getAnnotation(RestQuery.class).value();
        return given.isEmpty() ? parameter.getName() : given;
    }

    private static boolean readable(Class<?> type, String value) {
        return value == null || reader(type).map(reader -> reads(reader, value)).orElse(true);
    }

    /** The static method of the type that makes one from text; none for text itself. */
    private static Optional<Method> reader(Class<?> type) {
        var boxed = MethodType.methodType(type).wrap().returnType();
        return READERS.stream()
                .flatMap(name -> Stream.of(String.class, CharSequence.class)
                        .flatMap(text -> Arrays.stream(boxed.getMethods())
                                .filter(method -> method.getName().equals(name))
                                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {text}))))
                .findFirst();
    }

    private static boolean reads(Method reader, String value) {
        try {
            reader.invoke(null, value);
            return true;
        } catch (InvocationTargetException unreadable) {
            return false;
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(reader + " cannot be called", hidden);
        }
    }
}
