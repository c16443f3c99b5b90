// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.embedded.FreePorts;

class PortCheckTest {

    @Test
    void aTakenPortIsNamedWithItsHolderAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.require(Map.of("gateway", taken.getLocalPort()), Set.of()))
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which gateway needs, is taken by java")
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void freePortsPass() {
        PortCheck.require(Map.of("gateway", FreePorts.next()), Set.of());
    }
}
