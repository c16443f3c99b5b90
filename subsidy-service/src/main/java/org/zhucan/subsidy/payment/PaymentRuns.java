// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Payment runs, within the caller's scope. */
@ApplicationScoped
class PaymentRuns implements PanacheRepositoryBase<PaymentRun, UUID> {

    PaymentRun require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    PaymentRun requireForChange(UUID id, IfMatch ifMatch) {
        var found = requireLocked(id);
        ifMatch.check(found.version());
        return found;
    }

    PaymentRun requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
    }

    /** Writes a new run at once, so that of two that were started at the same moment only one stands. */
    void start(PaymentRun run) {
        try {
            persistAndFlush(run);
        } catch (ConstraintViolationException taken) {
            throw new Exists(run);
        }
    }

    /** The highest sequence of the month, or 0 if it has no run; discarded ones do not count. */
    int lastSeq(String division, String programme, YearMonth month) {
        return find(
                        "divisionCode = ?1 and programme = ?2 and month = ?3 and status <> ?4 order by seq desc",
                        division,
                        programme,
                        month,
                        PaymentRunStatus.DISCARDED)
                .firstResultOptional()
                .map(PaymentRun::seq)
                .orElse(0);
    }

    /** Takes the locks of all runs of the programme that are being calculated, so that no two pick the same month. */
    void lockCalculating(String division, String programme) {
        find("divisionCode = ?1 and programme = ?2 and calculated = false order by id", division, programme)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<PaymentRun> list(PaymentRunStatus status, UUID after, int limit) {
        var found = status == null
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and status = ?2 order by id", after, status);
        return found.range(0, limit).list();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "payment-run-unknown", "No payment run " + id);
        }
    }

    static final class Exists extends Refusal {
        Exists(PaymentRun run) {
            super(
                    Kind.CONFLICT,
                    "payment-run-exists",
                    "Programme " + run.programme() + " has a run of " + run.month() + " with sequence " + run.seq());
        }
    }
}
