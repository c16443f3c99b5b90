// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import io.quarkus.arc.Arc;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;

/** Keeps a text encrypted in a {@code bytea} column; null stays null. */
@Converter
public class EncryptedText implements AttributeConverter<String, byte[]> {

    private static final String CONTEXT = "column";

    @Override
    public byte[] convertToDatabaseColumn(String text) {
        return text == null ? null : sealed(vault(), text);
    }

    /** The bytes of such a column, for a tool that fills it without an entity. */
    public static byte[] sealed(Vault vault, String text) {
        return vault.seal(text.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    @Override
    public String convertToEntityAttribute(byte[] sealed) {
        return sealed == null ? null : new String(vault().open(sealed, CONTEXT), StandardCharsets.UTF_8);
    }

    private static Vault vault() {
        return Arc.container().instance(Vault.class).get();
    }
}
