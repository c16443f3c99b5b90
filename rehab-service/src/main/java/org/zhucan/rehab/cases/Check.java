// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.zhucan.rehab.terms.JsonColumns;

/**
 * One question that the terms ask of an application, with what was found (审核条件).
 *
 * @param id short and stable
 * @param zh the question in Chinese
 * @param en the question in English
 * @param found what was read, without personal data beyond an age
 */
public record Check(String id, String zh, String en, String found, boolean passed) {

    /** The checks of a case, in one column. */
    @Converter
    public static class Column extends JsonColumns<Check> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
