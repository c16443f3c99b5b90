// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), which every Java platform has. */
public final class Sha256 {

    private Sha256() {}

    /** A digest to be fed bit by bit, such as beside a file that is written. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The 32 bytes over several parts, one after the other. */
    public static byte[] of(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Over the first {@code length} bytes, in lower-case hex. */
    public static String hex(byte[] bytes, int length) {
        var digest = digest();
        digest.update(bytes, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }
}
