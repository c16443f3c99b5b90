// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.zhucan.platform.quiet.QuietPart;

/** Runs at the bank that have no answer yet: until it is read, the service is not quiet. */
@ApplicationScoped
class OpenFiles implements QuietPart {

    private final Session session;

    OpenFiles(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "openFiles";
    }

    @Override
    public long open() {
        return session.createNativeQuery(
                        "select count(*) from payment_run where status in ('DISPATCHED', 'SETTLING')", Long.class)
                .getSingleResult();
    }
}
