// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.privacy.Mask;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * Who receives the money of a person or an institution, and on which account (收款人). Holder and account are kept encrypted; a correction
 * stands beside the approved account until a second person has approved it.
 */
@Entity
@Table(name = "payee")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Payee implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    @Enumerated(EnumType.STRING)
    private PayeeKind kind;

    private UUID personId; // null unless PERSON

    private UUID institutionId; // null unless INSTITUTION

    @Convert(converter = EncryptedText.class)
    private String holderName;

    private String bank;

    @Convert(converter = EncryptedText.class)
    private String account;

    private int accountVersion; // grows with each approved correction

    @Enumerated(EnumType.STRING)
    private PayeeStatus status;

    private String preparedBy;

    private String approvedBy; // null until approved, and again while a correction waits

    @Convert(converter = EncryptedText.class)
    private String pendingHolderName;

    private String pendingBank;

    @Convert(converter = EncryptedText.class)
    private String pendingAccount; // null unless CORRECTED

    private String divisionCode;

    protected Payee() {} // Hibernate

    Payee(UUID id, Owner owner, Account details, String preparedBy, String divisionCode) {
        this.id = id;
        this.kind = owner.kind();
        this.personId = owner.kind() == PayeeKind.PERSON ? owner.id() : null;
        this.institutionId = owner.kind() == PayeeKind.INSTITUTION ? owner.id() : null;
        this.holderName = details.holderName();
        this.bank = details.bank();
        this.account = details.number();
        this.accountVersion = 1;
        this.status = PayeeStatus.PENDING;
        this.preparedBy = preparedBy;
        this.divisionCode = divisionCode;
    }

    /** Enters other details; what is null in them stays as it is. */
    void correct(Account details, String by) {
        status = status.moveTo(PayeeStatus.CORRECTED);
        pendingHolderName = details.holderName() == null ? holderName : details.holderName();
        pendingBank = details.bank() == null ? bank : details.bank();
        pendingAccount = details.number();
        preparedBy = by;
        approvedBy = null;
    }

    /** Makes the payee, or the correction that waits, the one that is paid. */
    void approve(String by) {
        var corrected = status == PayeeStatus.CORRECTED;
        status = status.moveTo(PayeeStatus.ACTIVE);
        approvedBy = by;
        if (corrected) {
            takeCorrection();
        }
    }

    private void takeCorrection() {
        holderName = pendingHolderName;
        bank = pendingBank;
        account = pendingAccount;
        accountVersion++;
        pendingHolderName = null;
        pendingBank = null;
        pendingAccount = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    PayeeKind kind() {
        return kind;
    }

    UUID personId() {
        return personId;
    }

    UUID institutionId() {
        return institutionId;
    }

    /** Whether it is this person's, or without a person an institution's. */
    public boolean receivesFor(UUID person) {
        return person == null ? kind == PayeeKind.INSTITUTION : person.equals(personId);
    }

    /** Whether money may go there now: it was approved, and no correction waits. */
    public boolean approved() {
        return status == PayeeStatus.ACTIVE;
    }

    String preparedBy() {
        return preparedBy;
    }

    PayeeStatus status() {
        return status;
    }

    String bank() {
        return bank;
    }

    String maskedHolder() {
        return Mask.keep(holderName, 1, 0);
    }

    String maskedAccount() {
        return Mask.keep(account, 0, 4);
    }

    String maskedCorrection() {
        return Mask.keep(pendingAccount, 0, 4);
    }

    String divisionCode() {
        return divisionCode;
    }

    @Override
    public String toString() {
        return "Payee " + id;
    }

    /** Whose account it is: a person's or an institution's id. */
    record Owner(PayeeKind kind, UUID id) {}

    /** Holder, bank and number as entered (户名、开户行、账号). */
    record Account(String holderName, String bank, String number) {
        @Override
        public String toString() {
            return "Account";
        }
    }
}
