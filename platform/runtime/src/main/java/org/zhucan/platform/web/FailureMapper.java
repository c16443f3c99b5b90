// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.DatabaseError;

/** Everything that nobody foresaw, and what the database says when it refuses. Nothing of the inside is told outside. */
class FailureMapper {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);
    private static final int SECONDS = 1;

    private final Problems problems;

    FailureMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response failure(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var response = known(cause);
            if (response != null) {
                return response;
            }
        }
        return unforeseen(failure);
    }

    private Response known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return problems.of(refusal);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return problems.of(412, "if-match-stale", "It was changed by another request at the same moment");
        }
        return cause instanceof SQLException sql ? database(sql) : null;
    }

    /** Null for an error that only a mistake of ours can cause. */
    private Response database(SQLException error) {
        return switch (DatabaseError.of(error)) {
            case BUSY -> problems.later(503, "database-busy", "The database did not answer in time", SECONDS);
            case AWAY -> problems.later(503, "database-unavailable", "The database does not answer", SECONDS);
            case DUPLICATE -> problems.of(409, "duplicate", "There is one already");
            case MISTAKE -> null;
        };
    }

    private Response unforeseen(Exception failure) {
        LOG.error("A request failed", failure);
        return problems.of(500, "internal-error", "Something failed here; the trace id finds it in the log");
    }
}
