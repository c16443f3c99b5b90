// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.time.LocalDate;

/** A division (区划) as the pack lists it: 12 digits, COUNTY, TOWNSHIP or VILLAGE. @param parent null for the county */
public record Division(String code, String name, String level, String parent, LocalDate from) {

    public boolean township() {
        return level.equals("TOWNSHIP");
    }

    public boolean village() {
        return level.equals("VILLAGE");
    }

    /** The digits that name it without its trailing zero groups: 6 of a county, 9 of a township, 12 of a village. */
    public String shortCode() {
        return township() ? code.substring(0, 9) : village() ? code : code.substring(0, 6);
    }
}
