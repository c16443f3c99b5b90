// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells a failure of the database or the network, which passes by itself, from one that the work itself makes each time. The first is
 * waited out, only the second counts against an event or a job.
 */
public final class PassingFailure {

    /**
     * SQL state classes of PostgreSQL: connection (08), transaction ended by the server (25), deadlock or serialization (40), out of
     * resources (53), lock not available (55), stopped by an operator (57), system (58).
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    /** A statement that ran into its time-out would do so again. */
    private static final String QUERY_CANCELED = "57014";

    private PassingFailure() {}

    /** Whether the failure, or anything that caused it, lies outside the work. */
    public static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return passes(sql.getSQLState());
            }
            if (cause instanceof RetriableException) {
                return true;
            }
            if (cause instanceof IOException && !cause.getClass().getName().startsWith("com.fasterxml.")) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String state) {
        return state == null
                || state.length() != 5
                || CLASSES.contains(state.substring(0, 2)) && !state.equals(QUERY_CANCELED);
    }
}
