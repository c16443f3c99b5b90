// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import com.google.crypto.tink.Aead;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Encrypts and decrypts with the service's keyset (AES-GCM); the ciphertext names its key. It is made at start, so that
 * a service without its keys does not start.
 */
@ApplicationScoped
@Startup
@Unremovable
public class Vault {

    private final Aead aead;

    Vault(Keys keys) throws GeneralSecurityException {
        this.aead = keys.aead();
    }

    /**
     * Outside a service: what a tool of the suite seals so, the service of that file opens.
     *
     * @param keys the service's key file, which must exist
     */
    public static Vault reading(Path keys) throws GeneralSecurityException {
        return new Vault(Keys.read(keys));
    }

    /** @param context what the bytes belong to; opening needs the same, so that ciphertext cannot be moved elsewhere */
    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Encryption failed", impossible);
        }
    }

    /** @throws IllegalStateException when the bytes were changed, belong elsewhere, or their key is missing */
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("Ciphertext of " + context + " cannot be opened", notOurs);
        }
    }
}
