// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.aRun;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.entitlements;
import static org.zhucan.subsidy.County.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;
import org.zhucan.subsidy.inbound.Arrivals;
import org.zhucan.subsidy.inbound.Card;

/** The nursing subsidy (护理补贴) from the certificate to the account. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class NursingComponentTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 1, 17);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 20);

    @Inject
    Arrivals arrivals;

    private County.Programme programme;
    private PersonState person;

    @BeforeEach
    void aProgrammeAndAPerson() {
        programme = County.aNursingProgramme();
        person = County.aPerson();
    }

    @Test
    void anIssuedCertificateIsProposedReviewedGrantedAndPaidWithItsArrears() {
        County.appropriate(programme, "1000.00");
        CertificateStream.publish(County.registered(person), card(2).issuedEvent());
        assertThat(County.decision(person.id(), programme)).containsEntry("outcome", "GRANTED");
        assertThat(only()).containsEntry("status", "PROPOSED").containsEntry("startMonth", "2024-01");
        grant();
        County.aPayee(person.id(), "6217000012345678");
        var run = aRun(programme, false);
        run(run).then().body("lines", equalTo(3)).body("transfers", equalTo(1)).body("total", equalTo("240.00"));
        County.toDispatched(run);
        Bank.upload(run, Bank.answer(run, Set.of())).then().statusCode(200);
        figures();
    }

    @Test
    void whatTheRuleDoesNotMeetIsRefusedWithTheCondition() {
        var destitute = County.aPerson();
        tell(
                County.registered(person),
                card(3).issuedEvent(),
                County.registered(destitute),
                County.fact(destitute.id(), "DESTITUTE", LocalDate.of(2023, 1, 1), null),
                Card.of(destitute.id(), programme, 1, ISSUED).issuedEvent());
        assertThat(failing(person.id())).containsExactly("severe");
        assertThat(failing(destitute.id())).containsExactly("not-destitute");
        assertThat(entitlements(person.id(), programme)).isEmpty();
    }

    @Test
    void issuedReadAfterCancelledProposesNothing() {
        var card = card(1);
        var issued = CertificateStream.envelope(card.issuedEvent());
        var cancelled = CertificateStream.envelope(card.cancelledEvent(FEBRUARY, "REVOKED"));
        CertificateStream.publish(County.registered(person));
        CertificateStream.sendAll(List.of(cancelled, issued));
        var marker = County.fact(person.id(), "MARKER", ISSUED, null);
        CertificateStream.publish(marker);
        org.zhucan.platform.testing.Patience.until(
                "the marker arrives",
                java.time.Duration.ofSeconds(20),
                () -> ZhucanServers.database()
                                .number(
                                        "select count(*) from known_fact where id = ?",
                                        marker.fact().id())
                        == 1);
        assertThat(entitlements(person.id(), programme)).isEmpty();
    }

    @Test
    void anUpgradeActsFromTheNextMonthAndShowsInTheHistory() {
        var card = card(2);
        var better = card.regraded(1, FEBRUARY);
        issuedAndGranted(card);
        tell(card.supersededEvent(better), better.regradedEvent(card));
        var id = only().get("id");
        assertThat(as("civil-affairs")
                        .get("/api/v1/entitlements/" + id + "/rates")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<Map<String, Object>>>path("$"))
                .extracting(span ->
                        span.get("from") + " " + span.get("to") + " " + span.get("grade") + " " + span.get("amount"))
                .containsExactly("2024-01 2024-02 2 80.00", "2024-03 null 1 120.00");
        var changed = EventLog.await("org.zhucan.entitlement.changed.v1", id);
        assertThat(changed.data().path("fromMonth").asText()).isEqualTo("2024-03");
        assertThat(paidMonths()).isEqualTo("2024-01 8000, 2024-02 8000, 2024-03 12000");
    }

    @Test
    void aDowngradeToGradeThreeEndsItFromTheNextMonth() {
        var card = card(2);
        var worse = card.regraded(3, FEBRUARY);
        issuedAndGranted(card);
        tell(card.supersededEvent(worse), worse.regradedEvent(card));
        assertThat(only()).containsEntry("status", "ENDED").containsEntry("endMonth", "2024-02");
        assertThat(EventLog.await("org.zhucan.entitlement.ended.v1", only().get("id"))
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("REGRADED");
        assertThat(paidMonths()).isEqualTo("2024-01 8000, 2024-02 8000");
    }

    @Test
    void anUpgradeFromGradeThreeIsProposedFromTheNextMonth() {
        var card = card(3);
        var severe = card.regraded(2, FEBRUARY);
        tell(County.registered(person), card.issuedEvent(), card.supersededEvent(severe), severe.regradedEvent(card));
        assertThat(only()).containsEntry("status", "PROPOSED").containsEntry("startMonth", "2024-03");
        grant();
        County.aPayee(person.id(), "6217000012345678");
        assertThat(paidMonths()).isEqualTo("2024-03 8000");
    }

    @Test
    void theSameGradeChangeTwiceHasOneEffect() {
        var card = card(2);
        var better = card.regraded(1, FEBRUARY);
        issuedAndGranted(card);
        tell(better.regradedEvent(card), better.regradedEvent(card));
        assertThat(EventLog.filed(only().get("id")).stream()
                        .filter(event -> event.type().equals("org.zhucan.entitlement.changed.v1")))
                .hasSize(1);
    }

    @Test
    void deathEndsItFromTheNextMonth() {
        var card = card(1);
        issuedAndGranted(card);
        tell(died(FEBRUARY), card.cancelledEvent(FEBRUARY.plusMonths(1), "DEATH"));
        assertThat(only()).containsEntry("status", "ENDED").containsEntry("endMonth", "2024-02");
        assertThat(paidMonths()).isEqualTo("2024-01 12000, 2024-02 12000");
    }

    /** A supersession is no cancellation: the certificate in its place keeps the entitlement alive. */
    @Test
    void cancelledIsWhatEndsItAndOnlyThePersonsLastCertificate() {
        var card = card(2);
        var better = card.regraded(1, FEBRUARY);
        issuedAndGranted(card);
        tell(better.regradedEvent(card), card.cancelledEvent(FEBRUARY, "MISTAKE"));
        assertThat(only()).containsEntry("status", "GRANTED");
        tell(better.cancelledEvent(LocalDate.of(2024, 3, 5), "REVOKED"));
        assertThat(only()).containsEntry("status", "ENDED").containsEntry("endMonth", "2024-03");
    }

    @Test
    void aNewCertificateAfterACancelledOneIsProposedForMonthsThatWereNotOwedBefore() {
        var card = card(2);
        issuedAndGranted(card);
        tell(
                card.cancelledEvent(FEBRUARY, "REVOKED"),
                Card.of(person.id(), programme, 1, FEBRUARY.plusDays(3)).issuedEvent());
        assertThat(entitlements(person.id(), programme)).hasSize(2);
        assertThat(entitlements(person.id(), programme).get(1))
                .containsEntry("status", "PROPOSED")
                .containsEntry("startMonth", "2024-03");
    }

    @Test
    void whatOverlapsIsNotGranted() {
        var card = card(2);
        issuedAndGranted(card);
        var second = UUID.randomUUID();
        ZhucanServers.database().run("""
                insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month, end_month,
                    status, amount_fen, division_code, reviewed_by)
                select ?, 1, person_id, programme, false, decision_id, '2024-02-01', '2024-02-01', 'REVIEWED', 8000,
                    division_code, 'li'
                from entitlement where person_id = ? and programme = ?
                """, second, person.id(), programme.code());
        change("civil-affairs", "/api/v1/entitlements/" + second, "grant", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("entitlement-overlaps"));
    }

    private Card card(int grade) {
        return Card.of(person.id(), programme, grade, ISSUED);
    }

    private void tell(DomainEvent... events) {
        arrivals.receive(List.of(events));
    }

    private void issuedAndGranted(Card card) {
        tell(County.registered(person), card.issuedEvent());
        grant();
        County.aPayee(person.id(), "6217000012345678");
    }

    private void grant() {
        var path = "/api/v1/entitlements/" + only().get("id");
        change("county-reviewer", path, "review", Map.of("opinion", "属实"))
                .then()
                .statusCode(200);
        change("civil-affairs", path, "grant", null).then().statusCode(200);
    }

    private Map<String, Object> only() {
        var all = entitlements(person.id(), programme);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> failing(UUID id) {
        var decision = County.decision(id, programme);
        assertThat(decision).containsEntry("outcome", "REFUSED");
        return ((List<?>) decision.get("conditions"))
                .stream()
                        .map(Map.class::cast)
                        .filter(condition -> condition.get("met").equals(false))
                        .map(condition -> condition.get("id").toString())
                        .toList();
    }

    /** The months that a run of March pays the person, each with its fen. */
    private String paidMonths() {
        return String.join(
                ", ",
                County.items(aRun(programme, false) + "/lines").stream()
                        .map(line -> line.get("month") + " "
                                + line.get("amount").toString().replace(".", ""))
                        .sorted()
                        .toList());
    }

    private DomainEvent died(LocalDate on) {
        var dead = new PersonState(
                person.id(),
                person.householdId(),
                person.birthDate(),
                person.sex(),
                person.registeredDivision(),
                person.residenceDivision(),
                LifeStatus.DECEASED,
                on);
        return new PersonDeceased(dead, on, "hospital", on.atTime(5, 0).toInstant(ZoneOffset.UTC));
    }

    /** Person-times and amount of the year, from lines and from postings, their records and their months. */
    private void figures() {
        as("administrator")
                .body(List.of(figure("person-times", "person-time"), figure("amount", "yuan")))
                .put("/api/v1/admin/subsidy/figures")
                .then()
                .statusCode(200);
        var all = as("auditor").get("/api/v1/figures/2024").then().statusCode(200);
        all.body("figures[0].value", equalTo(3))
                .body("figures[1].value", equalTo(240.0f))
                .body("figures[1].crossCheck.agrees", equalTo(true));
        as("auditor")
                .get("/api/v1/figures/2024/t.amount/records")
                .then()
                .body("items.size()", equalTo(3))
                .body("items.amount.sum()", equalTo(240.0));
        as("auditor")
                .get("/api/v1/figures/2024/t.amount/series?by=month")
                .then()
                .statusCode(200)
                .body("parts.size()", equalTo(12))
                .body("parts.find { it.part == '2024-02' }.value", equalTo(80.0f))
                .body("parts.find { it.part == '2024-04' }.value", equalTo(0.0f));
        as("auditor")
                .get("/api/v1/figures/2024/t.person-times/series?by=division")
                .then()
                .body("parts.size()", equalTo(1))
                .body("parts[0].part", equalTo(County.TOWNSHIP))
                .body("parts[0].value", equalTo(3));
    }

    private Map<String, Object> figure(String name, String unit) {
        return Map.of(
                "code",
                "t." + name,
                "statistic",
                "payments." + name,
                "filters",
                Map.of("programme", programme.code()),
                "unit",
                unit,
                "label",
                Map.of("zh", "图", "en", "figure"));
    }
}
