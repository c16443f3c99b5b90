// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a text encrypted in a {@code bytea} column; null stays null. */
@Converter
public class EncryptedText implements AttributeConverter<String, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String convertToEntityAttribute(byte[] sealed) {
        throw new UnsupportedOperationException();
    }
}
