// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.platform.problem.Refusal;

/** Funds by code, within the caller's scope. */
@ApplicationScoped
public class Funds implements PanacheRepositoryBase<Fund, UUID> {

    public Fund require(String code) {
        return findByCode(code).orElseThrow(() -> new Unknown(code));
    }

    public Optional<Fund> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** What a fund may still commit, in fen. */
    long balanceFen(Fund fund) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select balance_fen from fund_balance where fund = :fund", Long.class)
                .setParameter("fund", fund.code())
                .getSingleResult();
    }

    List<Fund> inOrder() {
        return list("order by code");
    }

    static final class Unknown extends Refusal {
        Unknown(String code) {
            super(Kind.UNKNOWN, "fund-unknown", "No fund " + code);
        }
    }
}
