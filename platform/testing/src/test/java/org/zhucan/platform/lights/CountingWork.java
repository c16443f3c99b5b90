// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.platform.jobs.JobWork;

/** A job that leaves a row for each chunk; its parameter says how many there are. */
@ApplicationScoped
class CountingWork implements JobWork {

    static final String KIND = "lights.count";

    /** A chunk of this number fails for good. */
    static final int UNLUCKY = 13;

    private final EntityManager entities;
    private final AtomicInteger stumbles = new AtomicInteger();
    private volatile Semaphore gate = open();

    CountingWork(EntityManager entities) {
        this.entities = entities;
    }

    /** The next so many chunks break down with the database connection, after they have written. */
    void stumble(int times) {
        stumbles.set(times);
    }

    /** Each chunk waits for a permit of the gate. */
    void waitAt(Semaphore closed) {
        gate = closed;
    }

    static Semaphore open() {
        return new Semaphore(Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunks(UUID job, String params) {
        return Integer.parseInt(params);
    }

    @Override
    public void chunk(UUID job, String params, int index) {
        entities.createNativeQuery("insert into counted_chunk (job_id, chunk) values (?1, ?2)")
                .setParameter(1, job)
                .setParameter(2, index)
                .executeUpdate();
        if (index == UNLUCKY) {
            throw new IllegalArgumentException("This chunk cannot be done");
        }
        if (stumbles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException(new java.sql.SQLException("The connection broke", "08006"));
        }
        await();
    }

    private void await() {
        try {
            gate.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String finish(UUID job, String params) {
        return "{\"chunks\":" + params + "}";
    }
}
