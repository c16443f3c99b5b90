// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import org.zhucan.platform.problem.Refusal;

/** Who prepared a thing does not approve it, and a program approves nothing (四眼原则). */
public final class FourEyes {

    private FourEyes() {}

    /**
     * @param preparedBy the {@code sub} of who prepared it
     * @throws Refusal 403 {@code four-eyes}
     */
    public static void check(String preparedBy, Caller caller) {
        if (caller.serviceAccount() || caller.sub() == null || caller.sub().equals(preparedBy)) {
            throw new SamePerson();
        }
    }

    static final class SamePerson extends Refusal {
        SamePerson() {
            super(Kind.FORBIDDEN, "four-eyes", "This needs a second person: not who prepared it, and not a program");
        }
    }
}
