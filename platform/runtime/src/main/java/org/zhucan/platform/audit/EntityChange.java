// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one transaction does to one entity. */
final class EntityChange {

    enum Action {
        CREATED,
        CHANGED,
        DELETED
    }

    private final String type;
    private final String id;
    private final Map<String, List<Object>> fields = new LinkedHashMap<>(); // name -> old, new
    private Action action;

    EntityChange(Action action, String type, String id) {
        this.action = action;
        this.type = type;
        this.id = id;
    }

    /** What was made and then changed in one transaction was made; what was deleted in the end is gone. */
    void becomes(Action next) {
        if (next == Action.DELETED) {
            action = next;
        }
    }

    /** Keeps the oldest old value and the newest new one. */
    void field(String name, Object before, Object after) {
        var oldest = fields.containsKey(name) ? fields.get(name).get(0) : plain(before);
        fields.put(name, new ArrayList<>(Arrays.asList(oldest, plain(after))));
    }

    AuditEntry entry() {
        return new AuditEntry(action.name(), type, id, List.copyOf(fields.keySet()), fields);
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString();
    }
}
