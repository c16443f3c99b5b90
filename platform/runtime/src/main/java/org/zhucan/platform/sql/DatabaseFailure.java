// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sql;

import java.sql.SQLException;

/** A database error; whoever answers the caller decides by its {@link DatabaseError}. */
public class DatabaseFailure extends RuntimeException {

    private final boolean lockTimeout;

    DatabaseFailure(SQLException error) {
        super(error);
        lockTimeout = DatabaseError.isLockTimeout(error);
    }

    /** Whether another transaction held what this one waited for, longer than {@code lock_timeout}. */
    public boolean isLockTimeout() {
        return lockTimeout;
    }
}
