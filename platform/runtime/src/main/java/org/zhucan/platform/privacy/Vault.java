// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts and decrypts with the service's keyset (AES-GCM); the ciphertext names its key. */
@ApplicationScoped
public class Vault {

    /** @param context what the bytes belong to; opening needs the same, so that ciphertext cannot be moved elsewhere */
    public byte[] seal(byte[] plain, String context) {
        throw new UnsupportedOperationException();
    }

    public byte[] open(byte[] sealed, String context) {
        throw new UnsupportedOperationException();
    }
}
