// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import java.util.concurrent.Callable;

/** Work that no caller asked for: events, daily work, jobs. It sees every row and signs as {@code system:<name>}. */
public final class SystemWork {

    private SystemWork() {}

    /** Runs in a request context of its own, also where one is active already. */
    public static void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run}; unchecked exceptions pass through, checked ones are wrapped in {@link IllegalStateException}. */
    public static <T> T call(String name, Callable<T> work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        context.activate();
        try {
            Arc.container().instance(Caller.class).get().becomeSystem(name);
            return work.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(name + " failed", checked);
        } finally {
            leave(context, outer);
        }
    }

    private static void leave(ManagedContext context, ContextState outer) {
        context.terminate();
        if (outer != null) {
            context.activate(outer);
        }
    }
}
