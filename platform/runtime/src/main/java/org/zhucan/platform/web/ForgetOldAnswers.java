// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Deletes stored answers once nobody may ask for them again. */
class ForgetOldAnswers {

    @Produces
    @Singleton
    RecurringTask<Void> forgetting(StoredAnswers answers) {
        return Tasks.recurring("forget-old-answers", FixedDelay.ofHours(1))
                .execute((instance, context) -> answers.forgetOld());
    }
}
