// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.employment.grant.Grant;

/** Every query on requests to pay; the caller's scope is a filter on the entity. A grant's row is locked before its requests change. */
@ApplicationScoped
class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

    /** The grant behind a request; empty where another service made it. */
    Optional<UUID> grantBehind(UUID request) {
        return find("select grantId from PaymentRequest where id = ?1", request)
                .project(UUID.class)
                .firstResultOptional();
    }

    boolean anyOf(Grant grant, PaymentRequestStatus status) {
        return count("grantId = ?1 and status = ?2", grant.id(), status) > 0;
    }

    List<PaymentRequestView> allOf(Grant grant) {
        return find("grantId = ?1 order by id", grant.id()).<PaymentRequest>stream()
                .map(PaymentRequestView::of)
                .toList();
    }
}
