// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;

/**
 * Starts and watches long work. The job's row and its scheduled task are written in the caller's transaction: a rollback starts nothing, a
 * commit cannot be forgotten.
 */
@ApplicationScoped
public class Jobs {

    private final JobTable table;
    private final JobScheduler scheduler;
    private final Caller caller;

    Jobs(JobTable table, JobScheduler scheduler, Caller caller) {
        this.table = table;
        this.scheduler = scheduler;
        this.caller = caller;
    }

    /**
     * Starts a job of a known kind once the caller's transaction commits.
     *
     * @param params handed to the work as they are, such as a JSON document; no personal data
     */
    @Transactional(MANDATORY)
    public UUID start(String kind, String params) {
        scheduler.requireKind(kind);
        var id = Ids.next();
        table.insert(id, kind, params, caller.sub());
        scheduler.schedule(id);
        return id;
    }

    /** How far the job is; refuses with {@code job-unknown}. */
    public JobView view(UUID id) {
        return table.find(id).map(JobTable.Row::view).orElseThrow(() -> new Unknown(id));
    }

    /** Stops the job before its next chunk; refuses with {@code job-ended} when it has ended. */
    public void cancel(UUID id) {
        if (!table.move(id, JobState.CANCELLED)) {
            throw new Ended(view(id));
        }
    }

    /** Jobs that have not ended. */
    public long open() {
        return table.open();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "job-unknown", "No job " + id);
        }
    }

    static final class Ended extends Refusal {
        Ended(JobView job) {
            super(
                    Kind.CONFLICT,
                    "job-ended",
                    "Job " + job.id() + " is " + job.state() + " already",
                    Map.of("state", job.state()));
        }
    }
}
