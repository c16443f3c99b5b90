// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/** A fund (资金) that programmes are paid from. Its balance stands on a row of its own and is moved by postings only. */
@Entity
@Table(name = "fund")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class Fund implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    private String name;

    private String level; // who gives it: CENTRAL, PROVINCE, COUNTY, LOTTERY, …

    private String divisionCode;

    protected Fund() {} // Hibernate

    Fund(UUID id, String code, String name, String level, String divisionCode) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.level = level;
        this.divisionCode = divisionCode;
    }

    void rename(String name, String level) {
        this.name = name;
        this.level = level;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    String level() {
        return level;
    }

    public String divisionCode() {
        return divisionCode;
    }
}
