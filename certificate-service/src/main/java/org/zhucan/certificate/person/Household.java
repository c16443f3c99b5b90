// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;

/** The people who live and keep house together (家庭); it is made with its first person. */
@Entity
@Table(name = "household")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class Household {

    @Id
    private UUID id;

    @Version
    private int version;

    private String divisionCode;

    protected Household() {} // Hibernate

    Household(UUID id, String divisionCode) {
        this.id = id;
        this.divisionCode = divisionCode;
    }

    UUID id() {
        return id;
    }
}
