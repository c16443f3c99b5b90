// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to how many people in the year. Lists of heads have one number a month, January first.
 *
 * @param starts the first business date of the suite
 * @param ends the last one
 * @param windowWeekdays the weekdays on which applications are taken and worked
 * @param noticeWorkingDays how many working days the clerks know a notice to run
 * @param idNumberDivision six digits that no county has, so that a generated ID number can belong to nobody
 * @param issued certificates by month of issue, all the following included
 * @param severe of these: grade 1 or 2
 * @param lowIncomeSevere of the severe: on the list of low-income households (低保)
 * @param lowIncomeOther of the others: on that list
 * @param destituteOther of the others: on the list of the destitute (特困)
 * @param prioritySignedBy the last day on which a severe, low-income or destitute person is assessed
 * @param minorsPercent how many of a hundred applicants are under 18
 * @param formerHardship how many of those without hardship once stood on a list, but no longer do when assessed
 * @param deaths holders whose death is reported, by month
 */
public record Scenario(
        long seed,
        LocalDate starts,
        LocalDate ends,
        Set<DayOfWeek> windowWeekdays,
        int noticeWorkingDays,
        String idNumberDivision,
        List<Integer> issued,
        List<Integer> severe,
        List<Integer> lowIncomeSevere,
        List<Integer> lowIncomeOther,
        List<Integer> destituteOther,
        LocalDate prioritySignedBy,
        int minorsPercent,
        int formerHardship,
        List<Integer> deaths,
        Detours detours,
        Failures failures,
        PaymentRun paymentRun,
        Bank bank) {

    /** Turns that lead to a certificate all the same. */
    public record Detours(int sentBack, int objectionDismissed, int objectionUpheld, int reassessed) {}

    /** Applications that come to nothing. @param withdrawn by the status in which the applicant withdraws */
    public record Failures(
            int lapsed,
            int turnedAway,
            int notEligible,
            int notEligibleAfterObjection,
            int rejected,
            Map<String, Integer> withdrawn) {}

    /** The monthly run is calculated on the first working day from this day of the month. */
    public record PaymentRun(String programme, int day, List<Integer> months) {}

    /** The banks of the payees, and how the simulated bank behaves: how many of a thousand transfers it returns. */
    public record Bank(List<String> names, long seed, int returnedPerMille) {}
}
