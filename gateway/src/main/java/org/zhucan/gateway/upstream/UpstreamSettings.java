// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services are, how long they may take, and how much they are sent. */
@ConfigMapping(prefix = "zhucan.upstream")
public interface UpstreamSettings {

    /** Short name of a service to its address, scheme, host and port only. */
    Map<String, URI> services();

    /** How long a connection may take to open. */
    Duration connectTimeout();

    /** How long a service may say nothing. */
    Duration timeout();

    /** The same for administration, files and imports. */
    Duration longTimeout();

    /** The largest JSON body. */
    MemorySize bodyLimit();

    /** The largest file or import. */
    MemorySize bulkBodyLimit();

    /** How many connections to one service each event loop keeps at most. */
    int connections();

    /** The same for files and imports, which must not keep the others waiting. */
    int bulkConnections();
}
