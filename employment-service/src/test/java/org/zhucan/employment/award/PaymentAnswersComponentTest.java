// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.employment.ComponentTest;
import org.zhucan.employment.Office;
import org.zhucan.employment.Paper;
import org.zhucan.employment.Payments;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.ZhucanServers;

/** Answers of subsidy-service that come twice, late, in the wrong order, or to somebody else. */
@QuarkusTest
class PaymentAnswersComponentTest extends ComponentTest {

    @Test
    void anAnswerThatComesTwicePaysOnce() {
        var paper = Paper.approved();
        var settled = Payments.settled(paper, paper.request());
        Payments.send(settled);
        Payments.send(settled, settled);
        Payments.send(Payments.settled(paper, paper.request())); // said again as another event
        assertThat(paper.status()).isEqualTo("PAID");
        assertThat(paid(paper)).isEqualTo(1);
    }

    @Test
    void anOlderAnswerThatComesLateChangesNothing() {
        var paper = Paper.approved();
        var returned = Payments.returned(paper, paper.request());
        var settled = Payments.settled(paper, paper.request());
        Payments.send(settled);
        Payments.send(returned);
        assertThat(paper.status()).isEqualTo("PAID");
    }

    @Test
    void aNewerAnswerTakesTheOldersPlace() {
        var paper = Paper.approved();
        Payments.send(Payments.returned(paper, paper.request()));
        Payments.send(Payments.settled(paper, paper.request()));
        assertThat(paper.status()).isEqualTo("PAID");
        Payments.send(Payments.returned(paper, paper.request()));
        paper.show()
                .then()
                .body("status", equalTo("PAYMENT_RETURNED"))
                .body("paymentProblem", equalTo("ACCOUNT_CLOSED"));
    }

    @Test
    void anEarlierRequestThatIsSettledAfterAllPaysTheGrant() {
        var paper = Paper.approved();
        var first = paper.request();
        Payments.send(Payments.returned(paper, first));
        paper.step(Office.approver(), "request-again", Map.of());
        var second = paper.request();
        Payments.send(Payments.settled(paper, first));
        assertThat(paper.status()).isEqualTo("PAID");
        Payments.send(Payments.returned(paper, second));
        assertThat(paper.status())
                .as("the second came back, the first stays paid")
                .isEqualTo("PAID");
        assertThat(paid(paper)).isEqualTo(1);
        Office.read(Office.reviewer(), paper.path() + "/payment-requests")
                .then()
                .body("items.status", contains("SETTLED", "RETURNED"));
    }

    @Test
    void anEarlierRequestThatWasReturnedTwiceLeavesTheLaterAlone() {
        var paper = Paper.approved();
        var first = paper.request();
        Payments.send(Payments.returned(paper, first));
        paper.step(Office.approver(), "request-again", Map.of());
        Payments.send(Payments.returned(paper, first));
        assertThat(paper.status()).isEqualTo("APPROVED");
    }

    @Test
    void nothingIsAskedForWhileARequestIsOpen() {
        var paper = Paper.approved();
        var first = paper.request();
        Payments.send(Payments.returned(paper, first));
        paper.step(Office.approver(), "request-again", Map.of());
        Payments.send(Payments.settled(paper, first));
        Payments.send(Payments.returned(paper, first));
        assertThat(paper.status()).isEqualTo("PAYMENT_RETURNED");
        paper.attempt(Office.approver(), "request-again", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-under-way"));
    }

    @Test
    void answersToOthersAreNoneOfOurs() {
        var paper = Paper.approved();
        var before = ZhucanServers.database().number("select count(*) from parked_event");
        Payments.send(
                Payments.settled(paper, Ids.next()),
                Payments.settled(paper, null),
                Payments.returned(paper, null),
                Payments.rejected(paper, Ids.next()));
        assertThat(paper.status()).isEqualTo("APPROVED");
        assertThat(ZhucanServers.database().number("select count(*) from parked_event"))
                .isEqualTo(before);
    }

    @Test
    void anAnswerThatContradictsARejectionIsParked() {
        var paper = Paper.approved();
        var request = paper.request();
        Payments.send(Payments.rejected(paper, request));
        Payments.send(Payments.settled(paper, request));
        assertThat(paper.status()).isEqualTo("PAYMENT_REJECTED");
        assertThat(parked(paper.holder().id())).isEqualTo(1);
    }

    private static long parked(UUID key) {
        return ZhucanServers.database()
                .number("select count(*) from parked_event where event_key = ? and status = 'PARKED'", key.toString());
    }

    private static long paid(Paper paper) {
        return EventLog.filed(paper.id()).stream()
                .filter(event -> event.type().equals("org.zhucan.grant.paid.v1"))
                .count();
    }
}
