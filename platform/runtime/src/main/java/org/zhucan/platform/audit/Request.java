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

    private RoutingContext request() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
