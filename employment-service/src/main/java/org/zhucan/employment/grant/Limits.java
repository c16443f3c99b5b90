// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import org.zhucan.contracts.vocabulary.Sex;

/**
 * What a county demands on a day.
 *
 * @param fromAge completed years from which working age runs
 * @param toAgeMale last year of working age of a man
 * @param toAgeFemale last year of working age of a woman
 * @param openedWithinMonths months within which the business opened before the application
 */
record Limits(int fromAge, int toAgeMale, int toAgeFemale, int openedWithinMonths) {

    int toAge(Sex sex) {
        return sex == Sex.MALE ? toAgeMale : toAgeFemale;
    }
}
