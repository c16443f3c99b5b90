// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import java.util.List;
import java.util.Map;

/**
 * One thing to enter in the trail.
 *
 * @param action {@code CREATED}, {@code CHANGED}, {@code DELETED}, or the verb of a note
 * @param fields names of what changed, in clear
 * @param details encrypted before it is kept; for a change {@code field -> [old, new]}
 */
record AuditEntry(String action, String subjectType, String subjectId, List<String> fields, Map<String, ?> details) {

    @Override
    public String toString() {
        return action + " " + subjectType + " " + subjectId; // details may be personal
    }
}
