// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.privacy.Mask;
import org.zhucan.platform.security.Scopes;

/**
 * What the bank sees (转账): all lines of one payee in one run, to the account as it stood when the run was calculated.
 * Written and moved by set-based statements only, see {@link RunLines}.
 */
@Entity
@Immutable
@Table(name = "transfer")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class Transfer {

    @Id
    private UUID id;

    private UUID runId;

    private UUID payeeId;

    private UUID personId; // null where an institution is paid

    @Convert(converter = EncryptedText.class)
    private String holderName;

    private String bank;

    @Convert(converter = EncryptedText.class)
    private String account;

    private int accountVersion; // of the payee, so that a correction made since is seen

    private long amountFen;

    private int lines;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    private String bankCode; // why the bank returned it

    private String divisionCode;

    protected Transfer() {} // Hibernate

    UUID id() {
        return id;
    }

    BankFile.Entry entry() {
        return new BankFile.Entry(id, holderName, bank, account, amountFen);
    }

    TransferView view() {
        return new TransferView(
                id,
                payeeId,
                personId,
                Mask.keep(holderName, 1, 0),
                bank,
                Mask.keep(account, 0, 4),
                Money.ofFen(amountFen),
                lines,
                status,
                bankCode);
    }

    @Override
    public String toString() {
        return "Transfer " + id;
    }

    /** A transfer as the API shows it: holder and account masked. */
    record TransferView(
            UUID id,
            UUID payeeId,
            UUID personId,
            String holderName,
            String bank,
            String account,
            Money amount,
            int lines,
            TransferStatus status,
            String bankCode) {}
}
