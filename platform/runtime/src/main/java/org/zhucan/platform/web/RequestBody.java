// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.RequestScoped;

/** The hash of what was sent, so that a repeated idempotency key can be told from a reused one. */
@RequestScoped
class RequestBody {

    private byte[] sha256 = new byte[0];

    void hashedAs(byte[] hash) {
        sha256 = hash;
    }

    /** Empty where no body was read. */
    byte[] sha256() {
        return sha256;
    }
}
