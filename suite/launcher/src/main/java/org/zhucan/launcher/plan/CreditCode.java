// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

/** Unified social credit codes (统一社会信用代码, GB 32100-2015) of businesses that do not exist. */
class CreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** That of a family business (个体工商户). @param division six digits that no county has */
    static String of(String division, int number) {
        return checked("92" + division + "MA%07d".formatted(number));
    }

    /** Seventeen characters and the one that checks them. */
    static String checked(String seventeen) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(seventeen.charAt(i)) * WEIGHTS[i];
        }
        return seventeen + CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
