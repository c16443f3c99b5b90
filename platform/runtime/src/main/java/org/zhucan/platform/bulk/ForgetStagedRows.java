// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Deletes the staged rows of imports that have ended, once nobody asks for their results any more; import and errors stay. */
class ForgetStagedRows {

    private static final int DAYS = 90;

    @Produces
    @Singleton
    RecurringTask<Void> forgetting(ImportTable table) {
        return Tasks.recurring("forget-staged-rows", FixedDelay.ofHours(24))
                .execute((instance, context) -> table.forgetOldRows(DAYS));
    }
}
