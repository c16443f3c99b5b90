// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps lists of small records as JSON text in one column: they are read and written whole, and never searched. */
public abstract class RuleColumns<T> implements AttributeConverter<List<T>, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final TypeReference<List<T>> type;

    protected RuleColumns(TypeReference<List<T>> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(List<T> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of the rule cannot be written as JSON", impossible);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The column does not hold what was written into it", broken);
        }
    }

    @Converter
    public static class Conditions extends RuleColumns<Condition> {
        public Conditions() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    public static class Rates extends RuleColumns<Rate> {
        public Rates() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    public static class Outcomes extends RuleColumns<Verdict.Outcome> {
        public Outcomes() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    public static class FactsRead extends RuleColumns<Facts.FactRead> {
        public FactsRead() {
            super(new TypeReference<>() {});
        }
    }
}
