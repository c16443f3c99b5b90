// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/** A posting as the API shows it. */
record PostingView(
        UUID id,
        PostingKind kind,
        String debitAccount,
        String creditAccount,
        Money amount,
        UUID appropriationId,
        UUID runId,
        UUID requestId,
        UUID lineId,
        YearMonth entitlementMonth,
        LocalDate onDate) {}
