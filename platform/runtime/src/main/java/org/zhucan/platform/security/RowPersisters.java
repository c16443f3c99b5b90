// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.internal.StandardPersisterClassResolver;

/** Has every entity read by {@link RowPersister}; named in the shared settings. */
public final class RowPersisters extends StandardPersisterClassResolver {

    @Override
    public Class<? extends EntityPersister> singleTableEntityPersister() {
        return RowPersister.class;
    }
}
