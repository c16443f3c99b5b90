// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that a machine made for itself, in a file that only its owner may read (mode 600). */
public final class SecretFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /** The secret in the file; a new one of 192 bits, written first, if there is no such file. */
    public static String readOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read or written", e);
        }
    }

    /** Writes the file anew; it never exists with wider permissions, not even for a moment. */
    public static void write(Path file, String secret) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be written", e);
        }
    }
}
