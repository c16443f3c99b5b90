// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.peer;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.zhucan.bench.Ground;
import org.zhucan.launcher.service.ServiceProcess;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.FreePorts;
import org.zhucan.platform.embedded.SourceTree;

/** A gateway of our own beside the suite's: the same program, with a client's limit that no load reaches. */
public final class Gateway implements AutoCloseable {

    private static final String NO_LIMIT = "-Dzhucan.limits.clients.zhucan-cli.per-second=1000000"
            + " -Dzhucan.limits.clients.zhucan-cli.burst=1000000";

    private final ChildProcess process;
    private final int port;

    private Gateway(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it before one upstream.
     *
     * @param upstream any address of it; scheme, host and port are taken
     * @param flags more JVM flags
     */
    public static Gateway of(Ground ground, String upstream, String flags) {
        int port = FreePorts.next();
        var root = SourceTree.root();
        var to = URI.create(upstream);
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("ZHUCAN_MODE", "standalone");
        environment.put("ZHUCAN_OIDC_URL", ground.realm().toString());
        environment.put("ZHUCAN_OIDC_ISSUER", ground.realm().toString());
        environment.put("ZHUCAN_CERTIFICATE_URL", "http://127.0.0.1:" + to.getPort());
        environment.put("_JAVA_OPTIONS", (NO_LIMIT + " " + flags).strip());
        var process = ServiceProcess.start(
                Suite.GATEWAY,
                root,
                root.resolve(".zhucan/programs"),
                ground.home().resolve("logs/gateway-measured.log"),
                port,
                environment);
        return new Gateway(process, port);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
