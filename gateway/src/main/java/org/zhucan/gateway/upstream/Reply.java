// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What a service answered to a question of the gateway's own. */
public record Reply(int status, MultiMap headers, Buffer body) {

    public boolean ok() {
        return status == 200;
    }
}
