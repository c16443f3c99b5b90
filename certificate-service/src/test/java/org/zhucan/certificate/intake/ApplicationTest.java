// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.certificate.Fixtures;
import org.zhucan.certificate.intake.Application.NotUnderReview;
import org.zhucan.certificate.intake.Application.ReviewMissing;
import org.zhucan.certificate.intake.ApplicationStatus.MoveRefused;
import org.zhucan.platform.problem.Refusal;

class ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate NOTICE_END = LocalDate.of(2024, 3, 11);

    /** Each verb with the states that it leaves from. */
    private static final Map<String, Consumer<Application>> VERBS = new TreeMap<>(Map.ofEntries(
            Map.entry("submit", a -> a.submit(TODAY)),
            Map.entry("accept", a -> a.accept("H1")),
            Map.entry("sendBack", a -> a.sendBack(List.of("photo"), TODAY.plusDays(30))),
            Map.entry("lapse", Application::lapse),
            Map.entry("turnAway", a -> a.turnAway("not a resident")),
            Map.entry("withdraw", a -> a.withdraw("changed my mind")),
            Map.entry("assessed", a -> a.assessed(TODAY)),
            Map.entry("notEligible", Application::notEligible),
            Map.entry("publish", a -> a.publish(NOTICE_END)),
            Map.entry("object", Application::object),
            Map.entry("noticeEnded", Application::noticeEnded),
            Map.entry("objectionUpheld", a -> a.objectionUpheld("true")),
            Map.entry("objectionDismissed", Application::objectionDismissed),
            Map.entry("review", a -> a.review(new Review("fine", "reviewer", TODAY))),
            Map.entry("approve", a -> a.approve("approver", TODAY)),
            Map.entry("reject", a -> a.reject("doubtful")),
            Map.entry("reassess", a -> a.reassess("look again")),
            Map.entry("issued", a -> a.issued(UUID.fromString("01920000-0000-7000-8000-000000000001")))));

    private static final Map<String, List<String>> LEAVES_FROM = Map.ofEntries(
            Map.entry("submit", List.of("DRAFT", "SENT_BACK")),
            Map.entry("accept", List.of("SUBMITTED")),
            Map.entry("sendBack", List.of("SUBMITTED")),
            Map.entry("lapse", List.of("SENT_BACK")),
            Map.entry("turnAway", List.of("SUBMITTED")),
            Map.entry(
                    "withdraw",
                    List.of(
                            "DRAFT",
                            "SUBMITTED",
                            "SENT_BACK",
                            "ACCEPTED",
                            "ASSESSED",
                            "PUBLISHED",
                            "OBJECTED",
                            "UNDER_REVIEW")),
            Map.entry("assessed", List.of("ACCEPTED")),
            Map.entry("notEligible", List.of("ACCEPTED")),
            Map.entry("publish", List.of("ASSESSED")),
            Map.entry("object", List.of("PUBLISHED")),
            Map.entry("noticeEnded", List.of("PUBLISHED")),
            Map.entry("objectionUpheld", List.of("OBJECTED")),
            Map.entry("objectionDismissed", List.of("OBJECTED")),
            Map.entry("review", List.of("UNDER_REVIEW")),
            Map.entry("approve", List.of("UNDER_REVIEW")),
            Map.entry("reject", List.of("UNDER_REVIEW")),
            Map.entry("reassess", List.of("UNDER_REVIEW")),
            Map.entry("issued", List.of("APPROVED")));

    static Stream<Arguments> everyVerbInEveryState() {
        return VERBS.keySet().stream()
                .flatMap(verb -> Stream.of(ApplicationStatus.values()).map(status -> Arguments.of(verb, status)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void aVerbLeavesFromItsOwnStatesOnly(String verb, ApplicationStatus status) {
        var application = anApplicationThatIs(status);
        if (LEAVES_FROM.get(verb).contains(status.name())) {
            if (verb.equals("approve")) {
                application.review(new Review("fine", "reviewer", TODAY));
            }
            VERBS.get(verb).accept(application);
            assertThat(status.next().contains(application.status()) || verb.equals("review"))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> VERBS.get(verb).accept(application))
                    .isInstanceOfAny(MoveRefused.class, NotUnderReview.class)
                    .extracting(refusal -> ((Refusal) refusal).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(application.status()).isEqualTo(status);
        }
    }

    @Test
    void aMinorsNeedsNoNotice() {
        var application = anApplicationOf(TODAY.minusYears(18).plusDays(1));
        accepted(application).assessed(TODAY);
        assertThat(application.status()).isEqualTo(ApplicationStatus.UNDER_REVIEW);
    }

    @Test
    void onTheEighteenthBirthdayTheNoticeIsNeeded() {
        var application = anApplicationOf(TODAY.minusYears(18));
        accepted(application).assessed(TODAY);
        assertThat(application.status()).isEqualTo(ApplicationStatus.ASSESSED);
    }

    @Test
    void nobodyApprovesWhatNobodyReviewed() {
        var application = anApplicationThatIs(ApplicationStatus.UNDER_REVIEW);
        assertThatThrownBy(() -> application.approve("approver", TODAY)).isInstanceOf(ReviewMissing.class);
        assertThat(application.status()).isEqualTo(ApplicationStatus.UNDER_REVIEW);
    }

    @Test
    void aNewAssessmentAsksForANewReview() {
        var application = anApplicationThatIs(ApplicationStatus.UNDER_REVIEW);
        application.review(new Review("fine", "reviewer", TODAY));
        application.reassess("look again");
        assertThat(application.review()).isNull();
        assertThat(application.noticeEndsOn()).isNull();
        assertThat(application.reason()).isEqualTo("look again");
    }

    @Test
    void sendingBackNamesEveryMissingPaperUntilItIsHandedInAgain() {
        var application = anApplicationThatIs(ApplicationStatus.SENT_BACK);
        assertThat(application.missingPapers()).containsExactly("photo", "household book");
        application.submit(TODAY);
        assertThat(application.missingPapers()).isNull();
        assertThat(application.correctUntil()).isNull();
    }

    private static Application anApplicationOf(LocalDate birth) {
        var applicant = new Application.Applicant(
                UUID.fromString("01920000-0000-7000-8000-000000000000"), birth, Fixtures.VILLAGE, null);
        return new Application(
                UUID.fromString("01920000-0000-7000-8000-00000000000a"),
                applicant,
                ApplicationKind.NEW,
                Channel.WINDOW,
                Fixtures.TOWNSHIP,
                TODAY);
    }

    private static Application accepted(Application application) {
        application.submit(TODAY);
        application.accept("H1");
        return application;
    }

    private static Application anApplicationThatIs(ApplicationStatus status) {
        var application = anApplicationOf(Fixtures.ADULT_BIRTH);
        bring(application, status);
        assertThat(application.status()).isEqualTo(status);
        return application;
    }

    private static void bring(Application application, ApplicationStatus status) {
        switch (status) {
            case DRAFT -> {}
            case SUBMITTED -> application.submit(TODAY);
            case SENT_BACK -> {
                bring(application, ApplicationStatus.SUBMITTED);
                application.sendBack(List.of("photo", "household book"), TODAY.plusDays(30));
            }
            case LAPSED -> {
                bring(application, ApplicationStatus.SENT_BACK);
                application.lapse();
            }
            case ACCEPTED -> accepted(application);
            case ASSESSED -> accepted(application).assessed(TODAY);
            case NOT_ELIGIBLE -> accepted(application).notEligible();
            case PUBLISHED -> {
                bring(application, ApplicationStatus.ASSESSED);
                application.publish(NOTICE_END);
            }
            case OBJECTED -> {
                bring(application, ApplicationStatus.PUBLISHED);
                application.object();
            }
            case UNDER_REVIEW -> {
                bring(application, ApplicationStatus.PUBLISHED);
                application.noticeEnded();
            }
            case APPROVED -> {
                bring(application, ApplicationStatus.UNDER_REVIEW);
                application.review(new Review("fine", "reviewer", TODAY));
                application.approve("approver", TODAY);
            }
            case REJECTED -> {
                bring(application, ApplicationStatus.UNDER_REVIEW);
                application.reject("doubtful");
            }
            case ISSUED -> {
                bring(application, ApplicationStatus.APPROVED);
                application.issued(UUID.fromString("01920000-0000-7000-8000-000000000001"));
            }
            case WITHDRAWN -> application.withdraw("changed my mind");
        }
    }
}
