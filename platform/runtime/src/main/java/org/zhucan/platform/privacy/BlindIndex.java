// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds an encrypted value exactly, and keeps it unique, without showing it: a keyed hash beside the ciphertext. */
@ApplicationScoped
public class BlindIndex {

    /**
     * @param domain what kind of value it is, so that equal values of two kinds differ
     * @return the key's id and the hash, in hex
     */
    public String of(String domain, String value) {
        throw new UnsupportedOperationException();
    }
}
