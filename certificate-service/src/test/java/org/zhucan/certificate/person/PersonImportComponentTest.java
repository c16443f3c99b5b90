// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Fixtures;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.certificate.RowsFile;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
class PersonImportComponentTest extends ComponentTest {

    private static final String HEADER = "key,idNumber,name,household,registeredDivision,residenceDivision,phone\n";

    @Test
    void thePersonsOfAFileAreRegisteredWithTheirHouseholdsAndAnnounced() {
        var one = Fixtures.anIdNumber();
        var file = RowsFile.applied(
                "persons",
                HEADER
                        + row("a", one.text(), "王小明", "h1", Fixtures.VILLAGE)
                        + row("b", Fixtures.anIdNumber().text(), "王大明", "h1", Fixtures.TOWNSHIP)
                        + row("c", Fixtures.anIdNumber().text(), "李华", "", Fixtures.TOWNSHIP));
        file.read().then().body("applied", equalTo(3)).body("refused", equalTo(0));
        var person = Office.read(Office.reviewer(), "/persons/" + file.id("a"))
                .then()
                .statusCode(200);
        person.body("name", equalTo("王小明"))
                .body("birthDate", equalTo(one.birthDate().toString()))
                .body("sex", equalTo(one.sex().name()))
                .body("phone", equalTo("138******00"))
                .body("divisionCode", equalTo(Fixtures.VILLAGE));
        assertThat(household(file.id("a"))).isEqualTo(household(file.id("b"))).isNotEqualTo(household(file.id("c")));
        var event = EventLog.await("org.zhucan.person.registered.v1", file.id("a"));
        assertThat(event.data().at("/person/registeredDivision").asText()).isEqualTo(Fixtures.VILLAGE);
        assertThat(event.data().toString()).doesNotContain(one.text()).doesNotContain("王小明");
    }

    @Test
    void numbersAreCiphertextBeforeTheFileIsApproved() {
        var number = Fixtures.anIdNumber().text();
        RowsFile.checked("persons", HEADER + row("a", number, "王小明", "", Fixtures.TOWNSHIP));
        var staged = ZhucanServers.database()
                .rows(
                        "select id_number, phone, cast(s as text) as row from person_stage s order by import_id desc limit 1")
                .get(0);
        assertThat(new String((byte[]) staged.get("id_number"), StandardCharsets.ISO_8859_1))
                .doesNotContain(number);
        assertThat(staged.get("row").toString()).doesNotContain(number).doesNotContain("13800000000");
    }

    @Test
    void eachBrokenRowSaysWhyAndCostsNoOther() {
        var twice = Fixtures.anIdNumber().text();
        var file = RowsFile.checked(
                "persons",
                HEADER
                        + row("a", twice, "甲", "", Fixtures.TOWNSHIP)
                        + row("b", "522799197003140011", "乙", "", Fixtures.TOWNSHIP)
                        + "c,\"" + Fixtures.anIdNumber().text() + ",broken\n"
                        + row("d", twice, "丁", "", Fixtures.TOWNSHIP)
                        + row("e", Fixtures.anIdNumber().text(), "戊", "", "522725999000")
                        + row("f", Fixtures.anIdNumber().text(), "己", "", Fixtures.OTHER_COUNTY_TOWNSHIP)
                        + row("g", Fixtures.anIdNumber().text(), "", "", Fixtures.TOWNSHIP)
                        + row("h", Fixtures.anIdNumber().text(), "辛", "", Fixtures.TOWNSHIP));
        assertThat(file.errors())
                .containsExactly(
                        "3 /idNumber id-number-malformed",
                        "4  row-unreadable",
                        "5 /idNumber person-row-twice",
                        "6 /registeredDivision division-unknown",
                        "7 /registeredDivision division-outside-scope",
                        "8 /name field-required");
        file.read().then().body("good", equalTo(2)).body("refused", equalTo(6));
    }

    @Test
    void aPersonOnFileIsNothingToDoOrAnErrorOfTheRow() {
        var known = Fixtures.anIdNumber().text();
        RowsFile.applied("persons", HEADER + row("a", known, "王小明", "h", Fixtures.TOWNSHIP));
        var other = Fixtures.anIdNumber();
        Paper.register(other);
        var file = RowsFile.applied(
                "persons",
                HEADER
                        + row("same", known, "王小明", "h", Fixtures.TOWNSHIP)
                        + row("new", Fixtures.anIdNumber().text(), "王二明", "h", Fixtures.TOWNSHIP)
                        + row("differs", other.text(), "不同", "", Fixtures.TOWNSHIP));
        assertThat(file.errors()).containsExactly("4 /idNumber person-duplicate");
        file.read().then().body("unchanged", equalTo(1)).body("applied", equalTo(1));
        assertThat(household(file.id("new")))
                .as("who joins a household that is on file lives there")
                .isEqualTo(household(file.id("same")));
        EventLog.awaitEmptyOutbox();
        assertThat(EventLog.sent(file.id("same"))).hasSize(1);
    }

    @Test
    void anotherPhoneIsAnotherContent() {
        var known = Fixtures.anIdNumber().text();
        RowsFile.applied("persons", HEADER + row("a", known, "王小明", "", Fixtures.TOWNSHIP));
        var file = RowsFile.checked(
                "persons",
                HEADER + row("b", known, "王小明", "", Fixtures.TOWNSHIP).replace("13800000000", "13900000000"));
        assertThat(file.errors()).containsExactly("2 /idNumber person-duplicate");
    }

    @Test
    void twoFilesAtOnceWithTheSamePersonRegisterThemOnce() {
        var both = Fixtures.anIdNumber().text();
        var one = RowsFile.checked("persons", HEADER + row("a", both, "甲", "h1", Fixtures.TOWNSHIP));
        var two = RowsFile.checked(
                "persons",
                HEADER
                        + row("a", both, "乙", "h2", Fixtures.TOWNSHIP)
                        + row("b", Fixtures.anIdNumber().text(), "丙", "h3", Fixtures.TOWNSHIP));
        one.approve(Office.approver()).then().statusCode(200);
        two.approve(Office.approver()).then().statusCode(200);
        one.await(Office.reviewer(), "APPLIED");
        two.await(Office.reviewer(), "APPLIED");
        int applied = one.read().<Integer>path("applied") + two.read().<Integer>path("applied");
        assertThat(applied).isEqualTo(2);
        assertThat(one.errors().size() + two.errors().size()).isEqualTo(1);
        assertThat(ZhucanServers.database()
                        .number("select count(*) from household h where not exists"
                                + " (select 1 from person p where p.household_id = h.id)"))
                .as("nobody's households")
                .isZero();
    }

    @Test
    void whoPreparedDoesNotApproveAndAClerkDoesNeither() {
        var csv = HEADER + row("a", Fixtures.anIdNumber().text(), "甲", "", Fixtures.TOWNSHIP);
        RowsFile.send(Office.clerk(), "persons", csv).then().statusCode(403);
        var file = RowsFile.checked("persons", csv);
        file.approve(Office.reviewer()).then().statusCode(403).body("code", equalTo("role-missing"));
        file.approve(Office.approver().sub("reviewer")).then().statusCode(403).body("code", equalTo("four-eyes"));
        RowsFile.send(Office.reviewer(), "persons", csv)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-sent-already"));
    }

    private static String household(String person) {
        return Office.read(Office.reviewer(), "/persons/" + person).path("householdId");
    }

    private static String row(String key, String number, String name, String household, String division) {
        return String.join(",", key, number, name, household, division, division, "13800000000") + "\n";
    }
}
