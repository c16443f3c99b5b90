// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;

/** A case that came before its person was told; it is decided as soon as the person is known. */
@Entity
@Table(name = "waiting_case")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
class WaitingCase {

    @Id
    private UUID causeId;

    private UUID personId;

    @Convert(converter = OpenedColumn.class)
    private OpenCase opened;

    private String divisionCode;

    protected WaitingCase() {} // Hibernate

    WaitingCase(OpenCase opened) {
        this.causeId = opened.causeId();
        this.personId = opened.personId();
        this.opened = opened;
        this.divisionCode = opened.division();
    }

    OpenCase opened() {
        return opened;
    }

    @Converter
    static class OpenedColumn implements AttributeConverter<OpenCase, String> {

        private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

        @Override
        public String convertToDatabaseColumn(OpenCase opened) {
            try {
                return JSON.writeValueAsString(opened);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A case cannot be written as JSON", impossible);
            }
        }

        @Override
        public OpenCase convertToEntityAttribute(String json) {
            try {
                return JSON.readValue(json, OpenCase.class);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("The column does not hold what was written into it", broken);
            }
        }
    }
}
