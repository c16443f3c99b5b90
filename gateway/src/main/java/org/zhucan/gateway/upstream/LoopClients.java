// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.HashMap;
import java.util.Map;

/**
 * A client with connections of its own for each event loop, so that an answer arrives where its request came in and is not
 * handed from one thread to another.
 */
final class LoopClients {

    private final Vertx vertx;
    private final Map<EventExecutor, HttpClient> byLoop = new HashMap<>();

    LoopClients(Vertx vertx, HttpClientOptions options) {
        this.vertx = vertx;
        ((VertxInternal) vertx).getEventLoopGroup().forEach(loop -> byLoop.put(loop, vertx.createHttpClient(options)));
    }

    /** The client of the event loop that this is called on, or of the one that the calling thread's work belongs to. */
    HttpClient here() {
        return byLoop.get(((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop());
    }
}
