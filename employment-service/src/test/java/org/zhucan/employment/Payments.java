// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentReturned;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentSettled;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentState;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.Publisher.Published;
import org.zhucan.platform.testing.ZhucanServers;

/** What subsidy-service answers to requests to pay. */
public final class Payments {

    public static final Publisher SUBSIDY_SERVICE = Publisher.of("subsidy");

    private static final Instant AT = Instant.parse("2024-06-25T09:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    private Payments() {}

    public static Published settled(Paper paper, UUID request) {
        return SUBSIDY_SERVICE.stamp(new PaymentSettled(line(paper, request, "SETTLED"), AT));
    }

    public static Published returned(Paper paper, UUID request) {
        return SUBSIDY_SERVICE.stamp(new PaymentReturned(line(paper, request, "RETURNED"), "ACCOUNT_CLOSED", AT));
    }

    public static Published rejected(Paper paper, UUID request) {
        return SUBSIDY_SERVICE.stamp(new PaymentRejected(
                request, "ENTREPRENEUR", paper.holder().id(), Office.TOWNSHIP, PaymentRejected.Reason.NO_FUNDS, AT));
    }

    /** @param request null: a line that subsidy-service decided itself */
    private static PaymentState line(Paper paper, UUID request, String status) {
        return new PaymentState(
                Ids.next(),
                Ids.next(),
                paper.holder().id(),
                Ids.next(),
                "ENTREPRENEUR",
                YearMonth.of(2024, 6),
                Money.ofYuan("5000.00"),
                status,
                Office.TOWNSHIP,
                request);
    }

    /** Sends them in this order and waits until each was taken. */
    public static void send(Published... answers) {
        SUBSIDY_SERVICE.sendAgain(answers);
        for (var answer : answers) {
            Patience.until(
                    "the inbox has " + answer.event().type(),
                    SOON,
                    () -> ZhucanServers.database().number("select count(*) from inbox where event_id = ?", answer.id())
                            == 1);
        }
    }
}
