// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;

/** The library that the gateway is made with, and nothing of the gateway. */
final class PlainProxy {

    private static final int CONNECTIONS = 64;

    private PlainProxy() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int upstream = Integer.parseInt(arguments[1]);
        Vertx.vertx()
                .deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                var client =
                                        vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
                                var proxy = HttpProxy.reverseProxy(client).origin(upstream, "127.0.0.1");
                                vertx.createHttpServer().requestHandler(proxy).listen(port, "127.0.0.1");
                            }
                        },
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()));
    }
}
