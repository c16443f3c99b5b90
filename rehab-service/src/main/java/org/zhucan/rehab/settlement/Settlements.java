// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Settlements, within the caller's scope. */
@ApplicationScoped
class Settlements implements PanacheRepositoryBase<Settlement, UUID> {

    Settlement require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    Settlement requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** The settlement that asked for a payment under this request, now or before, locked. */
    Optional<Settlement> askedByForChange(UUID request) {
        return find("?1 member of requests", request)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Refuses a second one of the institution and month, also when both were sent at once. */
    void add(Settlement settlement) {
        try {
            persistAndFlush(settlement);
        } catch (ConstraintViolationException e) {
            throw "settlement_one_a_month".equals(e.getConstraintName()) ? new OneAMonth(settlement.month()) : e;
        }
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<Settlement> list(SettlementStatus status, YearMonth month, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        if (month != null) {
            where.append(" and month = :month");
            values.put("month", month);
        }
        return find(where + " order by id", values).range(0, limit).list();
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "settlement-unknown", "No settlement " + id);
        }
    }

    static final class OneAMonth extends Refusal {
        OneAMonth(YearMonth month) {
            super(Kind.CONFLICT, "settlement-exists", "The institution has a settlement of " + month);
        }
    }
}
