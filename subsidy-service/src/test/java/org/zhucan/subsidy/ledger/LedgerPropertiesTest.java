// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhucan.subsidy.ledger.PostingKind.Account;

/** Whatever happens to runs, the accounts of a fund add up to nothing, and the balance is what its postings say. */
class LedgerPropertiesTest {

    private final EnumMap<Account, Long> accounts = new EnumMap<>(Account.class);
    private long balance;

    @Property(tries = 200)
    void moneyIsNeitherMadeNorLost(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 100) Integer> lines,
            @ForAll @IntRange(max = 100) int returnedPercent) {
        accounts.clear();
        balance = 0;
        var total = lines.stream().mapToLong(Integer::longValue).sum();
        post(PostingKind.APPROPRIATION, 5_000);
        if (total > 0) {
            post(PostingKind.COMMITMENT, total);
            post(PostingKind.DISPATCH, total);
        }
        var returned = 0L;
        for (var i = 0; i < lines.size(); i++) {
            var goesBack = i * 100 < returnedPercent * lines.size();
            post(goesBack ? PostingKind.RETURN : PostingKind.SETTLEMENT, lines.get(i));
            returned += goesBack ? lines.get(i) : 0;
        }
        if (returned > 0) {
            post(PostingKind.RELEASE, returned);
        }
        assertThat(accounts.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(accounts.get(Account.AVAILABLE)).isEqualTo(balance).isEqualTo(5_000 - total + returned);
        assertThat(accounts.getOrDefault(Account.PAID, 0L)).isEqualTo(total - returned);
        assertThat(accounts.getOrDefault(Account.COMMITTED, 0L)).isZero();
        assertThat(accounts.getOrDefault(Account.IN_TRANSIT, 0L)).isZero();
    }

    private void post(PostingKind kind, long fen) {
        accounts.merge(kind.debit(), fen, Long::sum);
        accounts.merge(kind.credit(), -fen, Long::sum);
        balance += kind.effectOnBalance() * fen;
    }
}
