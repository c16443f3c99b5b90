// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The lists of facts that were entered. */
@ApplicationScoped
class FactBatches implements PanacheRepositoryBase<FactBatch, UUID> {}
