// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucan.subsidy.County.NOON;
import static org.zhucan.subsidy.County.aPerson;
import static org.zhucan.subsidy.County.aProgramme;
import static org.zhucan.subsidy.County.assessed;
import static org.zhucan.subsidy.County.decision;
import static org.zhucan.subsidy.County.entitlements;
import static org.zhucan.subsidy.County.fact;
import static org.zhucan.subsidy.County.lowIncome;
import static org.zhucan.subsidy.County.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.certificate.PersonEvent.PersonUpdated;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactEnded;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class EligibilityComponentTest {

    private County.Programme programme;

    @BeforeEach
    void aProgrammeOfOurOwn() {
        programme = aProgramme();
    }

    @Test
    void firstAssessmentOfALowIncomePersonIsProposedAndAnnounced() {
        var person = aPerson();
        CertificateStream.publish(registered(person), lowIncome(person.id()), assessed(person.id(), programme, true));
        var decided = decision(person.id(), programme);
        assertThat(decided).containsEntry("outcome", "GRANTED").containsEntry("amount", "150.00");
        var proposed = entitlements(person.id(), programme).get(0);
        assertThat(proposed)
                .containsEntry("status", "PROPOSED")
                .containsEntry("startMonth", "2024-03")
                .containsEntry("decisionId", decided.get("id"));
        var event = EventLog.await("org.zhucan.entitlement.proposed.v1", proposed.get("id"));
        assertThat(event.key()).isEqualTo(person.id().toString());
        assertThat(event.causationId()).isNotNull();
    }

    @ParameterizedTest(name = "fact {0} from {1} to {2} on 2024-03-14: {3}")
    @CsvSource({
        "LOW_INCOME, 2023-01-01, ,           GRANTED",
        "DESTITUTE,  2024-03-14, ,           GRANTED",
        "LOW_INCOME, 2023-01-01, 2024-03-14, GRANTED",
        "LOW_INCOME, 2024-03-15, ,           REFUSED",
        "LOW_INCOME, 2023-01-01, 2024-03-13, REFUSED",
        "ORPHAN,     2023-01-01, ,           REFUSED",
    })
    void onlyAFactInForceOnTheDayCounts(String kind, LocalDate from, LocalDate to, String outcome) {
        var person = aPerson();
        CertificateStream.publish(
                registered(person), fact(person.id(), kind, from, to), assessed(person.id(), programme, true));
        assertThat(decision(person.id(), programme)).containsEntry("outcome", outcome);
    }

    @Test
    void factOfAHouseholdMemberDoesNotCount() {
        var household = UUID.randomUUID();
        var member = aPerson(household);
        var person = aPerson(household);
        CertificateStream.publish(
                registered(member), lowIncome(member.id()), registered(person), assessed(person.id(), programme, true));
        assertThat(decision(person.id(), programme)).containsEntry("outcome", "REFUSED");
    }

    @Test
    void refusalNamesEachConditionAndWhatWasRead() {
        var person = aPerson();
        CertificateStream.publish(registered(person), assessed(person.id(), programme, false));
        var refused = decision(person.id(), programme);
        assertThat(refused)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("legalBasis", "办法第三条")
                .containsEntry("programmeVersion", 1)
                .containsEntry("day", "2024-03-14");
        assertThat(conditions(refused))
                .contains(Map.of("id", "first", "zh", "条件first", "en", "Condition first", "met", false))
                .contains(Map.of("id", "hardship", "zh", "条件hardship", "en", "Condition hardship", "met", false));
        assertThat(refused.get("facts").toString()).contains("person.facts").contains("none in force");
        assertThat(entitlements(person.id(), programme)).isEmpty();
    }

    @Test
    void theSameEventTenTimesHasOneEffect() {
        var person = aPerson();
        var assessed = CertificateStream.envelope(assessed(person.id(), programme, true));
        CertificateStream.publish(registered(person), lowIncome(person.id()));
        for (var time = 0; time < 10; time++) {
            CertificateStream.send(assessed);
        }
        settled(person);
        assertThat(entitlements(person.id(), programme)).hasSize(1);
        assertThat(EventLog.filed(entitlements(person.id(), programme).get(0).get("id")))
                .hasSize(1);
    }

    @Test
    void theSameAssessmentUnderAnotherEventIdHasOneEffect() {
        var person = aPerson();
        var assessed = assessed(person.id(), programme, true);
        CertificateStream.publish(registered(person), lowIncome(person.id()), assessed, assessed);
        settled(person);
        assertThat(entitlements(person.id(), programme)).hasSize(1);
    }

    @Test
    void anAssessmentBeforeItsPersonWaits() {
        var person = aPerson();
        CertificateStream.publish(lowIncome(person.id()), assessed(person.id(), programme, true), registered(person));
        assertThat(decision(person.id(), programme)).containsEntry("outcome", "GRANTED");
        assertThat(ZhucanServers.database()
                        .number("select count(*) from waiting_case where person_id = ?", person.id()))
                .isZero();
    }

    @Test
    void whatComesLateOverwritesNothing() {
        var person = aPerson();
        var recorded = lowIncome(person.id());
        var early = CertificateStream.envelope(recorded);
        var late = CertificateStream.envelope(new PersonFactEnded(ended(recorded.fact()), NOON));
        var before = CertificateStream.envelope(registered(person));
        var after = CertificateStream.envelope(new PersonUpdated(moved(person), NOON));
        CertificateStream.sendAll(List.of(after, before, late, early));
        CertificateStream.publish(assessed(person.id(), programme, true));
        assertThat(decision(person.id(), programme)).containsEntry("outcome", "REFUSED");
        assertThat(ZhucanServers.database()
                        .rows("select residence_division from known_person where id = ?", person.id()))
                .containsExactly(Map.of("residence_division", "522725002000"));
    }

    @Test
    void aSecondFirstAssessmentOfOnePersonIsNotPaidAgain() {
        var person = aPerson();
        CertificateStream.publish(registered(person), lowIncome(person.id()), assessed(person.id(), programme, true));
        assertThat(decision(person.id(), programme)).containsEntry("outcome", "GRANTED");
        CertificateStream.publish(assessed(person.id(), programme, true));
        settled(person);
        Patience.until(
                "two decisions",
                Duration.ofSeconds(20),
                () -> ZhucanServers.database()
                                .number(
                                        "select count(*) from decision where person_id = ? and programme = ?",
                                        person.id(),
                                        programme.code())
                        == 2);
        assertThat(entitlements(person.id(), programme)).hasSize(1);
    }

    @Test
    void deathEndsAGrantedEntitlementFromTheNextMonth() {
        var person = County.aGrantedPerson(programme);
        CertificateStream.publish(new PersonDeceased(dead(person), LocalDate.of(2024, 4, 2), "hospital", NOON));
        Patience.until(
                "the entitlement ends",
                Duration.ofSeconds(20),
                () -> entitlements(person, programme).get(0).get("status").equals("ENDED"));
        assertThat(entitlements(person, programme).get(0)).containsEntry("endMonth", "2024-04");
    }

    /** Everything of the person sent so far has been worked on: a marker behind it in the same key has arrived. */
    private void settled(PersonState person) {
        var marker = fact(person.id(), "MARKER", LocalDate.of(2024, 1, 1), null);
        CertificateStream.publish(marker);
        Patience.until(
                "the marker arrives",
                Duration.ofSeconds(20),
                () -> ZhucanServers.database()
                                .number(
                                        "select count(*) from known_fact where id = ?",
                                        marker.fact().id())
                        == 1);
    }

    private static FactState ended(FactState fact) {
        return new FactState(
                fact.id(),
                fact.personId(),
                fact.kind(),
                fact.source(),
                fact.from(),
                LocalDate.of(2024, 1, 31),
                fact.division());
    }

    private static PersonState moved(PersonState person) {
        return new PersonState(
                person.id(),
                person.householdId(),
                person.birthDate(),
                person.sex(),
                person.registeredDivision(),
                "522725002000",
                person.lifeStatus(),
                null);
    }

    private static PersonState dead(UUID id) {
        var person = aPerson();
        return new PersonState(
                id,
                person.householdId(),
                person.birthDate(),
                person.sex(),
                person.registeredDivision(),
                person.residenceDivision(),
                LifeStatus.DECEASED,
                LocalDate.of(2024, 4, 2));
    }

    @SuppressWarnings("unchecked") // JSON objects of the answer
    private static List<Map<String, Object>> conditions(Map<String, Object> decision) {
        return (List<Map<String, Object>>) decision.get("conditions");
    }
}
