// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.parameters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucan.platform.sql.Sql;

/** Settings that differ by county and year, as dated data. */
@ApplicationScoped
public class Parameters {

    private final Sql sql;
    private final Map<String, ParameterDefault> defaults;

    Parameters(Sql sql, @Any Instance<ParameterDefault> defaults) {
        this.sql = sql;
        this.defaults =
                defaults.stream().collect(Collectors.toUnmodifiableMap(ParameterDefault::name, Function.identity()));
    }

    /** @throws IllegalStateException when it is neither set nor has a {@link ParameterDefault}, or is not a number */
    public int integer(String name, LocalDate on) {
        var value = text(name, on);
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalStateException("The parameter " + name + " is not a whole number on " + on, notANumber);
        }
    }

    /** @throws IllegalStateException when it is neither set nor has a {@link ParameterDefault} */
    public String text(String name, LocalDate on) {
        return set(name, on).orElseGet(() -> unset(name, on));
    }

    private Optional<String> set(String name, LocalDate on) {
        return sql.first("""
                select value from parameter where name = ? and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
                """, row -> row.getString(1), name, on, on);
    }

    private String unset(String name, LocalDate on) {
        if (!defaults.containsKey(name)) {
            throw new IllegalStateException("The parameter " + name + " has no value on " + on + " and no default");
        }
        return defaults.get(name).value();
    }
}
