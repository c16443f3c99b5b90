// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/** A cinema ticket: the smallest thing that has an owner, an office and a version. */
@Entity
@Table(name = "ticket")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.ORG, condition = Scopes.ORG_ID)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Ticket implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version;

    private String divisionCode;

    private String orgId;

    private UUID personId;

    @Convert(converter = EncryptedText.class)
    private String holder;

    private String holderIndex;

    private int seats;

    private String preparedBy;

    private String approvedBy;

    protected Ticket() {} // Hibernate

    Ticket(TicketResource.BuyRequest request, String holderIndex, String preparedBy) {
        this.id = Ids.next();
        this.divisionCode = request.divisionCode();
        this.orgId = request.orgId();
        this.personId = request.personId();
        this.holder = request.holder();
        this.holderIndex = holderIndex;
        this.seats = request.seats();
        this.preparedBy = preparedBy;
    }

    void reseat(int number) {
        seats = number;
    }

    void approve(String by) {
        approvedBy = by;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    String holder() {
        return holder;
    }

    int seats() {
        return seats;
    }

    String preparedBy() {
        return preparedBy;
    }

    String divisionCode() {
        return divisionCode;
    }
}
