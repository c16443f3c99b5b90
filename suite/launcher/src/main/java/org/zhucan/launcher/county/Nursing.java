// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.time.Month;
import java.util.List;
import java.util.Map;

/**
 * Who draws the nursing subsidy, by grade; lists of heads have one number a month, January first. Somebody joins with the
 * month in which the certificate is issued; a death or a change of a month acts from the next.
 *
 * @param opening in payment when the year begins, by grade
 * @param joins among the certificates that the scenario issues, by grade
 * @param deaths among the opening stock, by grade
 * @param changes among the opening stock: a new certificate of another grade
 */
public record Nursing(
        Setup setup,
        Scenario.PaymentRun run,
        Map<Integer, Integer> opening,
        Map<Integer, List<Integer>> joins,
        Map<Integer, List<Integer>> deaths,
        List<Change> changes) {

    /** A new certificate of another grade (等级变更). @param to may be a grade that draws nothing */
    public record Change(int from, int to, List<Integer> heads) {}

    /** Whether holders of the grade draw it. */
    public boolean pays(int grade) {
        return joins.containsKey(grade);
    }

    public int joins(int grade, Month month) {
        return joins.containsKey(grade) ? joins.get(grade).get(month.ordinal()) : 0;
    }
}
