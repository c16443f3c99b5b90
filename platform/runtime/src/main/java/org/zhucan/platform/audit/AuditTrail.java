// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * The append-only trail of who did what (审计). Changes of entities enter by themselves, in the same transaction; a note
 * is for what changes nothing, such as showing a full number to somebody.
 */
@ApplicationScoped
public class AuditTrail {

    /**
     * Needs a transaction.
     *
     * @param action a verb, such as {@code reveal}
     * @param subjectType the entity's simple name
     * @param details kept encrypted
     */
    public void note(String action, String subjectType, UUID subject, Map<String, ?> details) {
        throw new UnsupportedOperationException();
    }
}
