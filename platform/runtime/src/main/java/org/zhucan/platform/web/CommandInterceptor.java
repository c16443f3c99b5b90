// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Optional;
import org.zhucan.platform.security.Caller;

/**
 * Carries one command through one transaction: the idempotency key first, then the method, then the flush, so that the
 * answer shows the version that is committed, then the answer under the key, then what was left for the {@link CommandEnd}. The key is looked at before
 * {@code If-Match}, so that a retry gets its first answer although the version has moved on.
 */
@Command
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900) // after the validation of the request
class CommandInterceptor {

    private static final RenderedAnswer NO_CONTENT = new RenderedAnswer(204, null, null, new byte[0]);

    private final StoredAnswers answers;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestBody body;
    private final RoutingContext request;
    private final CommandTimes times;
    private final CommandEnd end;

    CommandInterceptor(
            StoredAnswers answers,
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            RequestBody body,
            RoutingContext request,
            CommandTimes times,
            CommandEnd end) {
        this.answers = answers;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.body = body;
        this.request = request;
        this.times = times;
        this.end = end;
    }

    @AroundInvoke
    Object carry(InvocationContext method) throws Exception {
        times.take(method.getMethod(), request);
        var key = key(method);
        return QuarkusTransaction.requiringNew().call(() -> {
            var before = key.flatMap(answers::takeOrFind);
            if (before.isPresent()) {
                return Answer.again(before.get());
            }
            end.begin();
            var answer = first(method, key);
            end.come();
            return answer;
        });
    }

    private Object first(InvocationContext method, Optional<IdempotencyKey> key) throws Exception {
        requireIfMatch(method);
        var result = method.proceed();
        entities.flush();
        if (result == null) {
            key.ifPresent(taken -> answers.store(taken, NO_CONTENT));
            return null;
        }
        if (result instanceof byte[]) {
            return result; // a file, read and not kept: its reading is what the transaction notes
        }
        if (!(result instanceof Answer<?> answer)) {
            throw new IllegalStateException(method.getMethod() + " is a @Command and must return an Answer or nothing");
        }
        var rendered = RenderedAnswer.of(answer, json);
        key.ifPresent(taken -> answers.store(taken, rendered));
        return answer.renderedAs(rendered);
    }

    private Optional<IdempotencyKey> key(InvocationContext method) {
        var sent = request.request().getHeader(IdempotencyKey.HEADER);
        if (sent == null || caller.sub() == null) {
            if (required(method)) {
                throw new IdempotencyKey.Missing();
            }
            return Optional.empty();
        }
        var http = request.request();
        return Optional.of(IdempotencyKey.of(caller.sub(), sent, http.method().name(), http.uri(), body.sha256()));
    }

    private static boolean required(InvocationContext method) {
        var command = method.getMethod().getAnnotation(Command.class);
        if (command == null) {
            command = method.getMethod().getDeclaringClass().getAnnotation(Command.class);
        }
        return command.key() == Command.Key.REQUIRED;
    }

    private static void requireIfMatch(InvocationContext method) {
        var position = Arrays.asList(method.getMethod().getParameterTypes()).indexOf(IfMatch.class);
        if (position >= 0 && method.getParameters()[position] == null) {
            throw new IfMatch.Missing();
        }
    }
}
