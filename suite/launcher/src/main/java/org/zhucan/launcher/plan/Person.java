// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;

/** An invented person. @param village 12 digits, where the person is registered and lives */
record Person(String ref, String name, String idNumber, LocalDate born, String phone, String village) {

    @Override
    public String toString() {
        return ref;
    }
}
