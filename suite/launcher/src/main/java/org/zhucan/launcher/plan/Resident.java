// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;

/**
 * One person of the opening stock.
 *
 * @param household key of those who live together
 * @param held null without a certificate
 * @param draws whether the nursing subsidy is in payment
 * @param account into which something is paid; null where nothing is
 */
record Resident(Person person, String household, Held held, boolean draws, Account account) {

    /** A certificate from before (残疾人证). */
    record Held(int category, int grade, LocalDate issuedOn) {}

    /** A bank account. */
    record Account(String bank, String number) {

        @Override
        public String toString() {
            return "an account";
        }
    }

    String ref() {
        return person.ref();
    }

    String payee() {
        return person.ref().replace("person", "payee");
    }

    @Override
    public String toString() {
        return ref();
    }
}
