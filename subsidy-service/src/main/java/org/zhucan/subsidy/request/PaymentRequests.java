// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests of other services, within the caller's scope. */
@ApplicationScoped
class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

    Optional<PaymentRequest> known(UUID id) {
        return findByIdOptional(id);
    }

    /** All requests for what this one asks, each locked, so that no run takes a returned one up meanwhile. */
    List<PaymentRequest> sameBasisForChange(PaymentRequest request) {
        return find(
                        "programme = ?1 and basis = ?2 and period = ?3 order by id",
                        request.programme(),
                        request.basis(),
                        request.period())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<PaymentRequest> list(PaymentRequestStatus status, String programme, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        if (programme != null) {
            where.append(" and programme = :programme");
            values.put("programme", programme);
        }
        return find(where + " order by id", values).range(0, limit).list();
    }
}
