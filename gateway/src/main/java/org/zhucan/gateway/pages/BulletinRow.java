// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.zhucan.gateway.bulletin.Published;

/**
 * One figure on the bulletin's page.
 *
 * @param value as computed, written out; {@code true} or {@code false} for a fact
 * @param fact whether it is a fact (yes or no) and no number
 * @param published as published, written out; null where there is nothing to compare with
 * @param atLeast whether the paper says "more than"
 * @param matches whether both agree
 * @param difference computed less published, with its sign; null for a fact
 * @param crossCheck whether a second computation agrees; null where there is none
 */
record BulletinRow(
        String code,
        String label,
        String unit,
        boolean fact,
        String value,
        String published,
        boolean atLeast,
        boolean matches,
        String difference,
        Boolean crossCheck) {

    /** @param published null where nothing was published, or nothing that may be compared */
    static BulletinRow of(JsonNode figure, Published published, Language language) {
        var value = figure.path("value");
        var numbers = published != null && value.isNumber() && published.value().isNumber();
        return new BulletinRow(
                figure.path("code").asText(),
                figure.path("label").path(language.code()).asText(),
                figure.path("unit").asText(),
                value.isBoolean(),
                Numerals.of(value),
                published == null ? null : Numerals.of(published.value()),
                published != null && published.atLeast(),
                published != null && published.agrees(value),
                numbers
                        ? Numerals.difference(
                                value.decimalValue(), published.value().decimalValue())
                        : null,
                figure.has("crossCheck")
                        ? figure.path("crossCheck").path("agrees").asBoolean()
                        : null);
    }

    /** A figure that was published and that no service computes. */
    static BulletinRow notComputed(Published published, Language language) {
        return new BulletinRow(
                published.code(),
                inLanguage(published.label(), language),
                published.unit(),
                published.value().isBoolean(),
                null,
                Numerals.of(published.value()),
                published.atLeast(),
                false,
                null,
                null);
    }

    private static String inLanguage(Map<String, String> label, Language language) {
        return label.getOrDefault(language.code(), "");
    }

    public boolean compared() {
        return published != null;
    }
}
