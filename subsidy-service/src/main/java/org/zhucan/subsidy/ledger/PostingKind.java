// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

/** Why money moves, and between which of a fund's accounts. Money goes from the credit account to the debit account. */
public enum PostingKind {
    /** A document gives money to the fund. */
    APPROPRIATION(Account.AVAILABLE, Account.SOURCE),
    /** An approved run reserves its total; what another service asked for is reserved when it asks. */
    COMMITMENT(Account.COMMITTED, Account.AVAILABLE),
    /** The run's file goes to the bank. */
    DISPATCH(Account.IN_TRANSIT, Account.COMMITTED),
    /** The bank has paid a line. */
    SETTLEMENT(Account.PAID, Account.IN_TRANSIT),
    /** The bank has returned a line. */
    RETURN(Account.COMMITTED, Account.IN_TRANSIT),
    /** What a run had reserved and not paid is free again. */
    RELEASE(Account.AVAILABLE, Account.COMMITTED);

    /** The accounts that every fund has. */
    public enum Account {
        SOURCE,
        AVAILABLE,
        COMMITTED,
        IN_TRANSIT,
        PAID
    }

    private final Account debit;
    private final Account credit;

    PostingKind(Account debit, Account credit) {
        this.debit = debit;
        this.credit = credit;
    }

    public Account debit() {
        return debit;
    }

    public Account credit() {
        return credit;
    }

    /** By how much one fen of this kind changes what the fund may still commit: 1, 0 or -1. */
    public int effectOnBalance() {
        if (debit == Account.AVAILABLE) {
            return 1;
        }
        return credit == Account.AVAILABLE ? -1 : 0;
    }
}
