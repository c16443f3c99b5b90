// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;

/** A list of facts as one office entered it on one day (名单批次). */
@Entity
@Table(name = "fact_batch")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class FactBatch {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private FactKind kind;

    private String source;

    private String divisionCode;

    private int rowCount;

    private String recordedBy;

    private LocalDate recordedOn;

    protected FactBatch() {} // Hibernate

    FactBatch(UUID id, FactKind kind, String source, int rowCount, String divisionCode, String by, LocalDate on) {
        this.id = id;
        this.kind = kind;
        this.source = source;
        this.rowCount = rowCount;
        this.divisionCode = divisionCode;
        this.recordedBy = by;
        this.recordedOn = on;
    }

    UUID id() {
        return id;
    }

    FactKind kind() {
        return kind;
    }

    String source() {
        return source;
    }
}
