// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** Finds an encrypted value exactly, and keeps it unique, without showing it: a keyed hash beside the ciphertext. */
@ApplicationScoped
public class BlindIndex {

    private static final int BYTES = 32;

    private final PrfSet prf;

    BlindIndex(Keys keys) throws GeneralSecurityException {
        this.prf = keys.prf();
    }

    /**
     * Outside a service: gives what the service of that file gives.
     *
     * @param keys the service's key file, which must exist
     */
    public static BlindIndex reading(Path keys) throws GeneralSecurityException {
        return new BlindIndex(Keys.read(keys));
    }

    /**
     * @param domain what kind of value it is, so that equal values of two kinds differ
     * @return the key's id and the hash, in hex
     */
    public String of(String domain, String value) {
        try {
            var input = (domain + '\0' + value).getBytes(StandardCharsets.UTF_8);
            var hash = HexFormat.of().formatHex(prf.computePrimary(input, BYTES));
            return HexFormat.of().toHexDigits(prf.getPrimaryId()) + ":" + hash;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A blind index cannot be made", impossible);
        }
    }
}
