// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * What a command does last: to change a row that everybody wants, such as a fund's balance. From there on others wait for
 * it, so that its answer and its audit entries are written before, and nothing but the commit comes after. Where no
 * command is under way, as in a job, it is done at once.
 */
@TransactionScoped
public class CommandEnd {

    private final EntityManager entities;
    private List<Runnable> steps; // null: no command

    CommandEnd(EntityManager entities) {
        this.entities = entities;
    }

    /** Leaves the step for the end. What it throws is the command's refusal, and undoes all of it. */
    public void leave(Runnable step) {
        if (steps == null) {
            step.run();
        } else {
            steps.add(step);
        }
    }

    void begin() {
        steps = new ArrayList<>(1);
    }

    /** All that the command changed was flushed. */
    void come() {
        var left = steps;
        steps = null;
        if (!left.isEmpty()) {
            watcher().beforeTransactionCompletion(null); // what it has written by now it does not write again
            left.forEach(Runnable::run);
        }
    }

    /** The audit trail's, which writes its entries when the commit is near. */
    private Interceptor watcher() {
        return entities.unwrap(SharedSessionContractImplementor.class).getInterceptor();
    }
}
