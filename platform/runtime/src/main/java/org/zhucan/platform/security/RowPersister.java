// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Filter;
import org.hibernate.LockMode;
import org.hibernate.LockOptions;
import org.hibernate.cache.spi.access.EntityDataAccess;
import org.hibernate.cache.spi.access.NaturalIdDataAccess;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.loader.ast.internal.SingleIdEntityLoaderStandardImpl;
import org.hibernate.loader.ast.internal.SingleIdEntityLoaderSupport;
import org.hibernate.loader.ast.internal.SingleIdLoadPlan;
import org.hibernate.loader.ast.spi.SingleIdEntityLoader;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.persister.entity.SingleTableEntityPersister;

/**
 * Reads an entity by id under the row filters. Hibernate makes the SQL of such a read anew each time, which costs more
 * than all the rest of it; here what was made for one scope is kept for the next read of the same scope. The values of the
 * scope are part of what is made, so that they are the whole key.
 */
@SuppressWarnings({"deprecation", "removal"}) // what is overridden still takes LockOptions
public final class RowPersister extends SingleTableEntityPersister {

    private static final int SCOPES = 64;

    private final Cache<Asked, SingleIdEntityLoader<?>> loaders =
            Caffeine.newBuilder().maximumSize(SCOPES).executor(Runnable::run).build();

    public RowPersister(
            PersistentClass entity,
            EntityDataAccess cached,
            NaturalIdDataAccess cachedByNaturalId,
            RuntimeModelCreationContext context) {
        super(entity, cached, cachedByNaturalId, context);
    }

    /** @param values of all parameters of all filters that are on, in order of their names */
    private record Asked(LockMode lock, List<Object> values) {

        static Asked of(LockOptions lock, LoadQueryInfluencers scope) {
            var filters = new TreeMap<>(scope.getEnabledFilters()).values();
            return new Asked(
                    lock.getLockMode(), filters.stream().flatMap(Asked::values).toList());
        }

        private static Stream<Object> values(Filter filter) {
            return Stream.concat(
                    Stream.of(filter.getName()),
                    filter.getFilterDefinition().getParameterNames().stream()
                            .sorted()
                            .map(filter::getParameterValue));
        }
    }

    @Override
    protected SingleIdEntityLoader<?> determineLoaderToUse(SharedSessionContractImplementor session, LockOptions lock) {
        var scope = session.getLoadQueryInfluencers();
        return lock != null && plain(lock) && byFiltersAlone(scope)
                ? loaders.get(Asked.of(lock, scope), asked -> made(lock, scope))
                : super.determineLoaderToUse(session, lock);
    }

    private static boolean plain(LockOptions lock) {
        return !(lock.getLockMode().isPessimistic() && lock.hasNonDefaultOptions());
    }

    private boolean byFiltersAlone(LoadQueryInfluencers scope) {
        return isAffectedByEnabledFilters(scope, true)
                && !isAffectedByEntityGraph(scope)
                && !isAffectedByEnabledFetchProfiles(scope)
                && !scope.effectivelyBatchLoadable(this)
                && scope.getEnabledCascadingFetchProfile() == null;
    }

    private SingleIdEntityLoader<?> made(LockOptions lock, LoadQueryInfluencers scope) {
        return new Kept(this, new SingleIdEntityLoaderStandardImpl<Object>(this, scope).resolveLoadPlan(lock, scope));
    }

    /** One plan, whatever the session. */
    private static final class Kept extends SingleIdEntityLoaderSupport<Object> {

        private final SingleIdLoadPlan<Object> plan;

        Kept(RowPersister persister, SingleIdLoadPlan<Object> plan) {
            super(persister, persister.getFactory());
            this.plan = plan;
        }

        @Override
        public Object load(Object id, LockOptions lock, Boolean readOnly, SharedSessionContractImplementor session) {
            return plan.load(id, readOnly, true, session);
        }

        @Override
        public Object load(
                Object id,
                Object entity,
                LockOptions lock,
                Boolean readOnly,
                SharedSessionContractImplementor session) {
            return plan.load(id, entity, readOnly, false, session);
        }
    }
}
