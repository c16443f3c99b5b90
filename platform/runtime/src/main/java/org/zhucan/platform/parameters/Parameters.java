// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.parameters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Settings that differ by county and year, as dated data. */
@ApplicationScoped
public class Parameters {

    /** @throws IllegalStateException when it is neither set nor has a {@link ParameterDefault}, or is not a number */
    public int integer(String name, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalStateException when it is neither set nor has a {@link ParameterDefault} */
    public String text(String name, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
