// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The phases of the year that a pack switches on; each is null while it is off. */
public record Phases(Stock stock, Nursing nursing, Rehab rehab, Grants grants) {

    public static final Phases NONE = new Phases(null, null, null, null);

    /** What the phases set up beside the county's own. */
    List<Setup> setups() {
        return Stream.of(
                        nursing == null ? null : nursing.setup(),
                        rehab == null ? null : rehab.setup(),
                        grants == null ? null : grants.setup())
                .filter(Objects::nonNull)
                .toList();
    }

    List<Scenario.PaymentRun> runs() {
        return Stream.of(
                        nursing == null ? null : nursing.run(),
                        rehab == null ? null : rehab.run(),
                        grants == null ? null : grants.run())
                .filter(Objects::nonNull)
                .toList();
    }
}
