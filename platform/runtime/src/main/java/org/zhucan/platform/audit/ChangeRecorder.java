// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.Dependent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Interceptor;
import org.hibernate.Transaction;
import org.hibernate.type.Type;

/**
 * Watches what one session writes, and enters it in the trail just before the commit: one entry an entity, however often
 * it was flushed.
 */
@PersistenceUnitExtension
@Dependent // one a session, since it remembers
class ChangeRecorder implements Interceptor {

    private final Map<String, EntityChange> changes = new LinkedHashMap<>();

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        record(entity, id, EntityChange.Action.CREATED, new Object[state.length], state, names, types);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object[] before, String[] names, Type[] types) {
        var known = before == null ? new Object[state.length] : before;
        record(entity, id, EntityChange.Action.CHANGED, known, state, names, types);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        record(entity, id, EntityChange.Action.DELETED, state, new Object[state.length], names, types);
    }

    @Override
    public void beforeTransactionCompletion(Transaction transaction) {
        if (!changes.isEmpty()) {
            var entries = changes.values().stream().map(EntityChange::entry).toList();
            changes.clear();
            Arc.container().instance(AuditTrail.class).get().enter(entries);
        }
    }

    @Override
    public void afterTransactionCompletion(Transaction transaction) {
        changes.clear();
    }

    private void record(
            Object entity,
            Object id,
            EntityChange.Action action,
            Object[] before,
            Object[] after,
            String[] names,
            Type[] types) {
        if (entity.getClass().isAnnotationPresent(Unaudited.class)) {
            return;
        }
        var type = entity.getClass().getSimpleName();
        var change =
                changes.computeIfAbsent(type + "/" + id, key -> new EntityChange(action, type, String.valueOf(id)));
        change.becomes(action);
        for (var i = 0; i < names.length; i++) {
            if (!types[i].isAssociationType() && !same(before[i], after[i])) {
                change.field(names[i], before[i], after[i]);
            }
        }
    }

    private static boolean same(Object before, Object after) {
        return before instanceof byte[] one && after instanceof byte[] other
                ? Arrays.equals(one, other)
                : Objects.equals(before, after);
    }
}
