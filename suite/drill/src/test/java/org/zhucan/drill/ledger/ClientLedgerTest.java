// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhucan.drill.ledger.ClientLedger.Kind;

class ClientLedgerTest {

    private final ClientLedger ledger = new ClientLedger();

    private void sent(String key, String id) {
        ledger.sends(Kind.PERSON, key);
        if (id != null) {
            ledger.acknowledges(key, id);
        }
    }

    @Test
    void aRequestThatHadToBeSentAgainIsOneAcknowledgedWrite() {
        sent("a", null);
        sent("a", "one");
        sent("b", "two");
        assertThat(ledger.ids(Kind.PERSON)).containsExactlyInAnyOrder("one", "two");
        assertThat(ledger.ids(Kind.FACT)).isEmpty();
        assertThat(ledger.repeated()).isEqualTo(1);
        assertThat(ledger.twoFaced()).isZero();
    }

    @Test
    void oneKeyWithTwoAnswersIsTwoEffects() {
        sent("a", "one");
        sent("a", "other");
        assertThat(ledger.twoFaced()).isEqualTo(1);
    }
}
