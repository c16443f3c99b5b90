// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.Fixtures;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.platform.ids.Ids;

class PersonTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);
    private static final Instant NOON = Instant.parse("2024-03-04T04:00:00Z");

    private final IdNumber idNumber = Fixtures.anIdNumber();
    private final Person person = new Person(
            Ids.next(),
            Ids.next(),
            idNumber,
            "index",
            new Person.Particulars("李雷", "13800000000", Fixtures.VILLAGE, Fixtures.TOWNSHIP, Fixtures.VILLAGE, null));

    @Test
    void registrationTellsNeitherNameNorNumber() {
        var event = person.registered(NOON);
        assertThat(event.person().birthDate()).isEqualTo(idNumber.birthDate());
        assertThat(event.toString()).doesNotContain("李雷", idNumber.text(), "138");
        assertThat(person.toString()).doesNotContain("李雷", idNumber.text());
    }

    @Test
    void aDeathIsReportedOnce() {
        var event = person.die(TODAY.minusDays(1), "police", TODAY, NOON);
        assertThat(event.person().lifeStatus()).isEqualTo(LifeStatus.DECEASED);
        assertThat(event.deathDate()).isEqualTo(TODAY.minusDays(1));
        assertThatThrownBy(() -> person.die(TODAY, "police", TODAY, NOON)).isInstanceOf(PersonRefusals.Deceased.class);
    }

    @Test
    void nobodyDiesTomorrowOrBeforeBirth() {
        assertThatThrownBy(() -> person.die(TODAY.plusDays(1), "police", TODAY, NOON))
                .isInstanceOf(PersonRefusals.DeathDateImpossible.class);
        assertThatThrownBy(() -> person.die(idNumber.birthDate().minusDays(1), "police", TODAY, NOON))
                .isInstanceOf(PersonRefusals.DeathDateImpossible.class);
    }

    @Test
    void theDeadDoNotApply() {
        person.die(TODAY, "police", TODAY, NOON);
        assertThatThrownBy(person::mayApply).isInstanceOf(PersonRefusals.Deceased.class);
    }

    @Test
    void oneCertificateAPerson() {
        var certificate = Ids.next();
        person.receive(certificate, Fixtures.COUNTY);
        assertThatThrownBy(person::mayApply)
                .isInstanceOfSatisfying(PersonRefusals.HoldsCertificate.class, refusal -> assertThat(refusal.facts())
                        .containsEntry("holderDivision", Fixtures.COUNTY));
        person.giveUp(Ids.next());
        assertThatThrownBy(person::mayApply).isInstanceOf(PersonRefusals.HoldsCertificate.class);
        person.giveUp(certificate);
        person.mayApply();
    }

    @Test
    void onlyTheCertificateThatIsStillHeldIsExchanged() {
        assertThatThrownBy(person::mayChange).isInstanceOf(PersonRefusals.HoldsNoCertificate.class);
        var first = Ids.next();
        person.receive(first, Fixtures.COUNTY);
        assertThat(person.mayChange()).isEqualTo(first);
        assertThatThrownBy(() -> person.exchange(Ids.next(), Ids.next(), Fixtures.COUNTY))
                .isInstanceOf(PersonRefusals.HoldsNoCertificate.class);
        var second = Ids.next();
        person.exchange(first, second, Fixtures.COUNTY);
        assertThat(person.mayChange()).isEqualTo(second);
    }
}
