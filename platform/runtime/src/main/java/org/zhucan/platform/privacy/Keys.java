// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * One service's keys: {@code aead} encrypts, {@code prf} makes blind indexes. They live in one JSON file that only its
 * owner may read, as two Tink keysets.
 */
final class Keys {

    private static final String OWNER_ONLY = "rw-------";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeysetHandle aead;
    private final KeysetHandle prf;

    private Keys(KeysetHandle aead, KeysetHandle prf) {
        this.aead = aead;
        this.prf = prf;
    }

    /** @throws IllegalStateException when the file is missing, readable by others, or holds no keysets */
    static Keys read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException(
                        "There is no key file " + file + "; restore it, it cannot be made anew");
            }
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------")) {
                throw new IllegalStateException("The key file " + file + " is readable by others; run chmod 600 on it");
            }
            return parse(Files.readString(file));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The key file " + file + " cannot be read", unreadable);
        }
    }

    /** As {@link #read}, but makes the file where there is none. Of two processes that do so at once, one wins. */
    static Keys readOrMake(Path file) {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    Aead aead() throws GeneralSecurityException {
        return aead.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    PrfSet prf() throws GeneralSecurityException {
        return prf.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    private static void make(Path file) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            Files.createDirectories(file.toAbsolutePath().getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
            var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".tmp", owner);
            Files.writeString(draft, fresh());
            publish(draft, file);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("The key file " + file + " cannot be made", impossible);
        }
    }

    /** A hard link fails where the name exists, so that keys once made are never overwritten. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its keys are as good, and perhaps in use already.
        } finally {
            Files.delete(draft);
        }
    }

    private static String fresh() throws GeneralSecurityException, IOException {
        var aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        var prf = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
        return JSON.writeValueAsString(Map.of("aead", json(aead), "prf", json(prf)));
    }

    private static JsonNode json(KeysetHandle keys) throws GeneralSecurityException, IOException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    private static Keys parse(String text) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        PrfConfig.register();
        var both = JSON.readTree(text);
        return new Keys(
                keyset(both.path("aead").toString()), keyset(both.path("prf").toString()));
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
