// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** On real time the rounds are made soon after midnight, and again where something failed; on one replica at a time. */
class RegularTasks {

    private static final int MINUTES = 10;

    @Produces
    @Singleton
    RecurringTask<Void> dailyRounds(DailyRounds rounds) {
        return Tasks.recurring("daily-rounds", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> rounds.catchUp());
    }
}
