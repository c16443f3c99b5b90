// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** A service as cheap as can be, so that what stands before it is what is measured. */
final class Stub {

    private static final Buffer DOCUMENT =
            Buffer.buffer("{\"id\":\"01920000-0000-7000-8000-000000000000\",\"name\":\"" + "x".repeat(240) + "\"}");

    private Stub() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Vertx.vertx()
                .deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                vertx.createHttpServer()
                                        .requestHandler(request -> request.response()
                                                .putHeader("Content-Type", "application/json")
                                                .end(DOCUMENT))
                                        .listen(port, "127.0.0.1");
                            }
                        },
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()));
    }
}
