// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.embedded.FreePorts;
import org.zhucan.platform.embedded.SourceTree;

/** deploy/healthy, by which containers are asked how they are. */
class HealthyTest {

    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itIsWhenItsHealthAddressSaysSo() throws Exception {
        assertThat(healthy(port(), "/q/health/ready")).isTrue();
        status = 503;
        assertThat(healthy(port(), "/q/health/ready")).isFalse();
        assertThat(healthy(port(), "/elsewhere")).isFalse();
    }

    @Test
    void withoutAnAddressItIsEnoughThatSomebodyListens() throws Exception {
        status = 503;
        assertThat(healthy(port())).isTrue();
        assertThat(healthy(Integer.toString(FreePorts.next()))).isFalse();
    }

    private String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    private static boolean healthy(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("deploy/healthy"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                        .directory(SourceTree.root().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
