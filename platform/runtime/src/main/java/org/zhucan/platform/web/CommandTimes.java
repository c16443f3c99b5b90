// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * How long commands take, from the idempotency key to the last byte of the answer, by operation and by the class of the
 * answer's status; there are as many series as there are operations, whatever is called.
 */
@ApplicationScoped
class CommandTimes {

    private static final Duration[] STEPS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;

    CommandTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Takes the time until the request is answered. */
    void take(Method command, RoutingContext request) {
        var begun = Timer.start(meters);
        request.addEndHandler(
                ended -> begun.stop(timer(name(command), request.response().getStatusCode() / 100 + "xx")));
    }

    private Timer timer(String operation, String outcome) {
        return Timer.builder("zhucan.command")
                .description("Time that commands take")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    /** As the API document calls it, or class and method where that names nothing. */
    private static String name(Method command) {
        var operation = command.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty()
                ? command.getDeclaringClass().getSimpleName() + "." + command.getName()
                : operation.operationId();
    }
}
