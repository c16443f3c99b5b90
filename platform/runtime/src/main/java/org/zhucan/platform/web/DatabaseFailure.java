// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.sql.SQLException;

/** A database error on its way to the {@link FailureMapper}, which reads the SQL state of its cause. */
class DatabaseFailure extends RuntimeException {

    DatabaseFailure(SQLException error) {
        super(error);
    }
}
