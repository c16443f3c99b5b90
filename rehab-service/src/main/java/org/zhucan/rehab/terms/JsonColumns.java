// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps lists of small records as JSON text in one column: they are read and written whole, and never searched. */
public abstract class JsonColumns<T> implements AttributeConverter<List<T>, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final TypeReference<List<T>> type;

    protected JsonColumns(TypeReference<List<T>> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(List<T> rows) {
        try {
            return rows == null ? null : JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record cannot be written as JSON", impossible);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The column does not hold what was written into it", broken);
        }
    }

    @Converter
    public static class Rates extends JsonColumns<TermsRate> {
        public Rates() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    public static class Residences extends JsonColumns<Residence> {
        public Residences() {
            super(new TypeReference<>() {});
        }
    }
}
