// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** What was asked for, where a request is under way: paths hold ids and no personal data. */
@ApplicationScoped
class Request {

    private final CurrentVertxRequest current;

    Request(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Method and path, or {@code otherwise} for background work. */
    String operation(String otherwise) {
        var request = request();
        return request == null
                ? otherwise
                : request.request().method() + " " + request.request().path();
    }

    /** The 32 hex digits within {@code traceparent}; null without a request. */
    String traceId() {
        var request = request();
        var parent = request == null ? null : request.request().getHeader("traceparent");
        return parent == null || parent.length() < 35 ? null : parent.substring(3, 35);
    }

    private RoutingContext request() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
