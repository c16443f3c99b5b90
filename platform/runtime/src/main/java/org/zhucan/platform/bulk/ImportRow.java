// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One row as it was sent. What cannot be read is noted and given as null, so that one row tells all that is wrong with it. */
public final class ImportRow {

    static final String KEY = "key";

    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern ID_FORM = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final int line;
    private final Map<String, String> values;
    private final List<RowError> errors = new ArrayList<>();

    ImportRow(int line, Map<String, String> values) {
        this.line = line;
        this.values = values;
    }

    public int line() {
        return line;
    }

    /** The sender's name for the row, its line where there is none. */
    String key() {
        var sent = optional(KEY, KEY_FORM);
        return sent == null ? String.valueOf(line) : sent;
    }

    /** Null where the column is empty, or does not have the form. */
    public String optional(String column, Pattern form) {
        var sent = values.get(column);
        if (sent != null && !form.matcher(sent).matches()) {
            refuse(column, "field-pattern");
            return null;
        }
        return sent;
    }

    /** As {@link #optional}, but an empty column is refused. */
    public String required(String column, Pattern form) {
        var sent = optional(column, form);
        if (sent == null && !values.containsKey(column)) {
            refuse(column, "field-required");
        }
        return sent;
    }

    /** A whole number; null where it is missing or not between the two. */
    public Integer number(String column, int least, int most) {
        var sent = required(column, WHOLE);
        if (sent == null) {
            return null;
        }
        var number = Integer.parseInt(sent);
        if (number < least || number > most) {
            refuse(column, "field-invalid");
            return null;
        }
        return number;
    }

    /** A date such as 2024-01-31; null where the column is empty or holds anything else. */
    public LocalDate date(String column) {
        return parsed(column, LocalDate::parse);
    }

    /** A month such as 2024-01; null where the column is empty or holds anything else. */
    public YearMonth month(String column) {
        return parsed(column, YearMonth::parse);
    }

    /** An id; null where the column is empty or holds anything else. */
    public UUID id(String column) {
        var sent = optional(column, ID_FORM);
        return sent == null ? null : UUID.fromString(sent);
    }

    /** Gives the value, and refuses the row where there is none and nothing else was said about the column. */
    public <T> T needed(String column, T value) {
        if (value == null && !values.containsKey(column)) {
            refuse(column, "field-required");
        }
        return value;
    }

    private <T> T parsed(String column, Function<String, T> parse) {
        var sent = values.get(column);
        try {
            return sent == null ? null : parse.apply(sent);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            refuse(column, "field-pattern");
            return null;
        }
    }

    /**
     * Of each column the first fault counts.
     *
     * @param code has a title in Chinese and English
     */
    public void refuse(String column, String code) {
        var pointer = column.isEmpty() ? "" : "/" + column;
        if (errors.stream().noneMatch(error -> error.pointer().equals(pointer))) {
            errors.add(new RowError(line, pointer, code));
        }
    }

    boolean broken() {
        return !errors.isEmpty();
    }

    List<RowError> errors() {
        return errors;
    }

    /** Without the values, which are not for logs. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
