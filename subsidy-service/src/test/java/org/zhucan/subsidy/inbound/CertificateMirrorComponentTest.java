// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactEnded;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;

/** The mirror of persons, facts and certificates that a rule reads, dropped and made anew from the first event on. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class CertificateMirrorComponentTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate ISSUED = LocalDate.of(2024, 2, 5);
    private static final LocalDate CHANGED = LocalDate.of(2024, 3, 8);

    @Test
    void madeAnewItEqualsTheOneThatLivedAndNothingIsDecidedTwice() {
        var programme = County.aNursingProgramme();
        var regraded = personWhoWasRegraded(programme);
        var deceased = personWhoDied(programme);
        var persons = List.of(regraded, deceased);
        var lived = mirrorOf(persons);
        var decided = decisionsOn(persons);
        assertThat(lived).as("two persons, a fact and three certificates").hasSize(6);

        ZhucanServers.database()
                .run("update known_certificate set status = 'VALID', grade = 4 where person_id = ?", regraded);
        ZhucanServers.database().run("delete from known_fact where person_id = ?", deceased);
        makeAnew();

        assertThat(mirrorOf(persons)).isEqualTo(lived);
        assertThat(decisionsOn(persons)).as("effects stay off").isEqualTo(decided);
    }

    /** The older card comes again after the newer, as a replayed topic brings it. */
    private static UUID personWhoWasRegraded(County.Programme programme) {
        var person = County.aPerson();
        var card = Card.of(person.id(), programme, 1, ISSUED);
        var next = card.regraded(2, CHANGED);
        var issued = CertificateStream.envelope(card.issuedEvent());
        CertificateStream.publish(County.registered(person));
        CertificateStream.send(issued);
        CertificateStream.publish(card.supersededEvent(next), next.regradedEvent(card));
        CertificateStream.send(issued);
        awaitCertificate(card.id(), "SUPERSEDED");
        awaitCertificate(next.id(), "VALID");
        return person.id();
    }

    private static UUID personWhoDied(County.Programme programme) {
        var person = County.aPerson();
        var card = Card.of(person.id(), programme, 1, ISSUED);
        var poor = County.lowIncome(person.id());
        CertificateStream.publish(
                County.registered(person),
                poor,
                card.issuedEvent(),
                new PersonFactEnded(ended(poor.fact()), County.NOON),
                new PersonDeceased(died(person), CHANGED, "民政", County.NOON),
                card.cancelledEvent(CHANGED, "DEATH"));
        awaitCertificate(card.id(), "CANCELLED");
        return person.id();
    }

    private static FactState ended(FactState fact) {
        return new FactState(
                fact.id(), fact.personId(), fact.kind(), fact.source(), fact.from(), CHANGED, fact.division());
    }

    private static PersonState died(PersonState person) {
        return new PersonState(
                person.id(),
                person.householdId(),
                person.birthDate(),
                person.sex(),
                person.registeredDivision(),
                person.residenceDivision(),
                LifeStatus.DECEASED,
                CHANGED);
    }

    private static void awaitCertificate(UUID certificate, String status) {
        Patience.until(
                "certificate " + certificate + " is " + status,
                SOON,
                () -> ZhucanServers.database()
                                .number(
                                        "select count(*) from known_certificate where id = ? and status = ?",
                                        certificate,
                                        status)
                        == 1);
    }

    private static void makeAnew() {
        String job = County.withKey(County.as("administrator"))
                .post("/api/v1/admin/subsidy/projections/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Patience.until("the mirror is made anew", SOON, () -> "DONE"
                .equals(County.as("administrator").get(job).path("state")));
    }

    private static List<Object> mirrorOf(List<UUID> persons) {
        var rows = new java.util.ArrayList<>();
        for (var person : persons) {
            rows.addAll(ZhucanServers.database().rows("select * from known_person where id = ?", person));
            rows.addAll(
                    ZhucanServers.database().rows("select * from known_fact where person_id = ? order by id", person));
            rows.addAll(ZhucanServers.database()
                    .rows("select * from known_certificate where person_id = ? order by id", person));
        }
        return rows;
    }

    private static List<Object> decisionsOn(List<UUID> persons) {
        return persons.stream()
                .<Object>map(person -> ZhucanServers.database()
                        .rows("select id, status, version from entitlement where person_id = ? order by id", person))
                .toList();
    }
}
