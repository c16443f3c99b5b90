// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.divisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The effective-dated list of divisions (行政区划). */
@ApplicationScoped
public class Divisions {

    /** Refuses with 422 {@code division-unknown} a code that is not on the list that day. */
    public void require(String code, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public Optional<Division> find(String code, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
