// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.TestTokens;

/** Each step in each state: what the table does not allow is 409 and changes nothing. */
@QuarkusTest
class IllegalStepsComponentTest extends ComponentTest {

    private record Step(Supplier<TestTokens> who, Map<String, ?> body, List<String> leavesFrom) {}

    private static final Map<String, Step> STEPS = new LinkedHashMap<>();

    static {
        step("submit", Office::clerk, Map.of(), "DRAFT", "SENT_BACK");
        step("accept", Office::clerk, Map.of("hospital", Office.HOSPITAL), "SUBMITTED");
        step("send-back", Office::clerk, Map.of("missing", List.of("照片")), "SUBMITTED");
        step("turn-away", Office::clerk, Map.of("reason", "户籍不在本县"), "SUBMITTED");
        step(
                "withdraw",
                Office::clerk,
                Map.of("reason", "本人要求"),
                "DRAFT",
                "SUBMITTED",
                "SENT_BACK",
                "ACCEPTED",
                "ASSESSED",
                "PUBLISHED",
                "OBJECTED",
                "UNDER_REVIEW");
        step("publish", Office::clerk, Map.of("place", "村务公开栏"), "ASSESSED");
        step("object", Office::clerk, Map.of("objection", "情况不符"), "PUBLISHED");
        step("decide-objection", Office::reviewer, Map.of("upheld", true, "opinion", "属实"), "OBJECTED");
        step("review", Office::reviewer, Map.of("opinion", "同意"), "UNDER_REVIEW");
        step("approve", Office::approver, Map.of(), "UNDER_REVIEW");
        step("reject", Office::approver, Map.of("reason", "材料存疑"), "UNDER_REVIEW");
        step("reassess", Office::approver, Map.of("reason", "等级存疑"), "UNDER_REVIEW");
        step("issue", Office::approver, Map.of(), "APPROVED");
    }

    private static void step(String verb, Supplier<TestTokens> who, Map<String, ?> body, String... leavesFrom) {
        STEPS.put(verb, new Step(who, body, List.of(leavesFrom)));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                state("DRAFT", Paper::drafted),
                state("SUBMITTED", Paper::submitted),
                state("SENT_BACK", Paper::sentBack),
                state("LAPSED", IllegalStepsComponentTest::lapsed),
                state("ACCEPTED", Paper::accepted),
                state("ASSESSED", Paper::assessed),
                state("NOT_ELIGIBLE", () -> Paper.accepted().assess(4, null)),
                state("PUBLISHED", Paper::published),
                state("OBJECTED", Paper::objected),
                state("UNDER_REVIEW", Paper::underReview),
                state("APPROVED", Paper::approved),
                state("REJECTED", () -> reviewed("reject")),
                state("ISSUED", Paper::issued),
                state("WITHDRAWN", () -> legal(Paper.submitted(), "withdraw")));
    }

    private static Arguments state(String status, Supplier<Paper> paper) {
        return Arguments.of(status, paper);
    }

    private static Paper lapsed() {
        var paper = Paper.sentBack();
        BusinessDate.moveTo(BusinessDate.now().plusDays(31));
        return paper;
    }

    private static Paper reviewed(String verb) {
        return legal(Paper.underReview().review(), verb);
    }

    private static Paper legal(Paper paper, String verb) {
        var step = STEPS.get(verb);
        return paper.step(step.who().get(), verb, step.body());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void aStepThatTheTableDoesNotAllowIsRefused(String status, Supplier<Paper> make) {
        var paper = make.get();
        assertThat(paper.status()).isEqualTo(status);
        STEPS.forEach((verb, step) -> {
            if (!step.leavesFrom().contains(status)) {
                var answer = paper.attempt(step.who().get(), verb, step.body());
                assertThat(answer.statusCode()).as(verb + " of " + status).isEqualTo(409);
                assertThat(answer.<String>path("code"))
                        .isIn("application-move-refused", "application-not-under-review");
            }
        });
        assertThat(paper.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void whatIsNotAcceptedIsNotAssessed(String status, Supplier<Paper> make) {
        if (status.equals("ACCEPTED")) {
            return;
        }
        var paper = make.get();
        var answer = Office.make(Office.assessor(), "/assessments", Paper.recording(paper.application(), 4));
        // before it is accepted no hospital sees it
        assertThat(answer.statusCode()).isIn(paper.show().path("hospital") == null ? List.of(404) : List.of(409));
    }

    @Test
    void theTableOfStepsIsTheTableOfStatuses() {
        for (var status : ApplicationStatus.values()) {
            var steps = STEPS.values().stream().filter(step -> step.leavesFrom().contains(status.name()));
            if (status.open()) {
                assertThat(steps).as(status + " can be left").isNotEmpty();
            } else {
                assertThat(steps).as(status + " is an end").isEmpty();
            }
        }
    }
}
