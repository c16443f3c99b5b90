// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** What a database error means for the caller, by its SQL state. */
public enum DatabaseError {
    /** A lock or the time allowed for a statement; worth trying again. */
    BUSY,
    /** No connection. */
    AWAY,
    /** A unique key. */
    DUPLICATE,
    /** Anything else: ours to mend. */
    MISTAKE;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    static boolean isLockTimeout(SQLException error) {
        return LOCK_NOT_AVAILABLE.equals(error.getSQLState());
    }

    public static DatabaseError of(SQLException error) {
        var state = error.getSQLState();
        if (state == null) {
            return withoutState(error);
        }
        return switch (state) {
            case LOCK_NOT_AVAILABLE, "57014", "40001", "40P01" -> BUSY;
            case "57P01", "57P02", "57P03", "53300", "25P03" -> AWAY;
            case "23505" -> DUPLICATE;
            default -> state.startsWith("08") ? AWAY : MISTAKE;
        };
    }

    /** The connection pool's own errors, such as no free connection in time, carry no state. */
    private static DatabaseError withoutState(SQLException error) {
        var message = String.valueOf(error.getMessage());
        return error instanceof SQLTransientException
                        || error instanceof SQLRecoverableException
                        || error instanceof SQLNonTransientConnectionException
                        || message.contains("cquisition timeout")
                ? AWAY
                : MISTAKE;
    }
}
