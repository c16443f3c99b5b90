// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Fixtures;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.certificate.RowsFile;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.testing.EventLog;

@QuarkusTest
class CertificateImportComponentTest extends ComponentTest {

    private static final String HEADER = "key,idNumber,category,grade,number,issuedOn,validUntil,hospital\n";

    @Test
    void anEarlierCertificateIsRegisteredAnnouncedAndNotCountedAsIssued() {
        var holder = Fixtures.anIdNumber();
        var person = Paper.register(holder);
        var before = EventLog.filed(person).size();
        var file = RowsFile.applied("certificates", HEADER + row("a", holder, 4, 2, "2023-05-06", "2033-05-06"));
        var id = file.id("a");
        Office.read(Office.reviewer(), "/certificates/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("LEGACY"))
                .body("source", equalTo("MIGRATED"))
                .body("status", equalTo("VALID"))
                .body("personId", equalTo(person.toString()))
                .body("applicationId", nullValue())
                .body("validFrom", equalTo("2023-05-06"))
                .body("validUntil", equalTo("2033-05-06"));
        var event = EventLog.await("org.zhucan.certificate.registered.v1", id);
        assertThat(event.key()).isEqualTo(person.toString());
        assertThat(event.data().at("/certificate/grade").asInt()).isEqualTo(2);
        assertThat(EventLog.filed(person)).hasSize(before);
        Office.make(
                        Office.clerk(),
                        "/applications",
                        Map.of("personId", person.toString(), "kind", "NEW", "channel", "WINDOW"))
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate-held"));
    }

    @Test
    void aDeathEndsAnEarlierCertificateAsAnyOther() {
        var holder = Fixtures.anIdNumber();
        var person = Paper.register(holder);
        var file = RowsFile.applied("certificates", HEADER + row("a", holder, 4, 2, "2023-05-06", ""));
        var path = "/persons/" + person;
        Office.change(
                        Office.clerk(),
                        path + "/death",
                        Office.etag(Office.clerk(), path),
                        Map.of("date", "2024-01-02", "source", "派出所"))
                .then()
                .statusCode(200);
        Office.read(Office.reviewer(), "/certificates/" + file.id("a")).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void eachBrokenRowSaysWhy() {
        var holder = Fixtures.anIdNumber();
        Paper.register(holder);
        var stranger = Fixtures.anIdNumber();
        var many = Fixtures.anIdNumber();
        Paper.register(many);
        var file = RowsFile.checked(
                "certificates",
                HEADER
                        + row("a", stranger, 4, 2, "2023-05-06", "")
                        + row("b", holder, 8, 2, "2023-05-06", "")
                        + row("c", holder, 4, 5, "2023-05-06", "")
                        + row("d", holder, 4, 2, "2034-05-06", "")
                        + row("e", holder, 4, 2, "2010-05-06", "2020-05-06")
                        + row("f", holder, 4, 2, "2023-05-06", "2023-05-05")
                        + row("g", holder, 4, 2, "1960-05-06", "2033-05-06")
                        + row("h", many, 4, 2, "2023-05-06", "").replace(",,2023", "," + holder.text() + "42,2023")
                        + row("i", many, 4, 2, "2023-05-06", "")
                        + row("j", many, 4, 3, "2023-05-06", "")
                        + row("k", holder, 4, 2, "2023-05-06", "").stripTrailing()
                        + "NOWHERE\n");
        assertThat(file.errors())
                .containsExactly(
                        "2 /idNumber person-unknown",
                        "3 /category field-invalid",
                        "4 /grade field-invalid",
                        "5 /issuedOn issue-date-impossible",
                        "6 /idNumber certificate-row-twice",
                        "7 /validUntil period-reversed",
                        "8 /issuedOn issue-date-impossible",
                        "9 /number certificate-number-differs",
                        "11 /idNumber certificate-row-twice",
                        "12 /idNumber certificate-row-twice");
        file.read().then().body("good", equalTo(1));
    }

    @Test
    void whatIsOverOrFromAnUnknownHospitalIsRefused() {
        var one = Fixtures.anIdNumber();
        Paper.register(one);
        var two = Fixtures.anIdNumber();
        Paper.register(two);
        var file = RowsFile.checked(
                "certificates",
                HEADER
                        + row("a", one, 4, 2, "2010-05-06", "2020-05-06")
                        + row("b", two, 4, 2, "2023-05-06", "").stripTrailing() + "NOWHERE\n");
        assertThat(file.errors()).containsExactly("2 /validUntil certificate-over", "3 /hospital hospital-unknown");
    }

    @Test
    void whoHoldsACertificateGetsNoSecondAndTheSameOneIsNothingToDo() {
        var holder = Fixtures.anIdNumber();
        Paper.register(holder);
        var first = RowsFile.applied("certificates", HEADER + row("a", holder, 4, 2, "2023-05-06", ""));
        var again = RowsFile.checked("certificates", HEADER + row("b", holder, 4, 2, "2023-05-06", ""));
        again.read().then().body("unchanged", equalTo(1)).body("good", equalTo(0));
        assertThat(again.id("b")).isEqualTo(first.id("a"));
        var other = RowsFile.checked("certificates", HEADER + row("c", holder, 4, 1, "2023-05-06", ""));
        assertThat(other.errors()).containsExactly("2 /idNumber certificate-held");
    }

    @Test
    void twoFilesAtOnceGiveAPersonOneCertificate() {
        var holder = Fixtures.anIdNumber();
        Paper.register(holder);
        var one = RowsFile.checked("certificates", HEADER + row("a", holder, 4, 2, "2023-05-06", ""));
        var two = RowsFile.checked("certificates", HEADER + row("a", holder, 4, 1, "2023-05-06", ""));
        one.approve(Office.approver()).then().statusCode(200);
        two.approve(Office.approver()).then().statusCode(200);
        one.await(Office.reviewer(), "APPLIED");
        two.await(Office.reviewer(), "APPLIED");
        int applied = one.read().<Integer>path("applied") + two.read().<Integer>path("applied");
        assertThat(applied).isEqualTo(1);
        assertThat(one.errors().size() + two.errors().size()).isEqualTo(1);
    }

    private static String row(
            String key, IdNumber holder, int category, int grade, String issuedOn, String validUntil) {
        return String.join(
                        ",",
                        key,
                        holder.text(),
                        String.valueOf(category),
                        String.valueOf(grade),
                        "",
                        issuedOn,
                        validUntil,
                        "")
                + "\n";
    }
}
