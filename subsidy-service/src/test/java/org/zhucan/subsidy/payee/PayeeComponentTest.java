// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.etag;
import static org.zhucan.subsidy.County.withKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PayeeComponentTest {

    private static final String ACCOUNT = "6217000099991234";
    private static final String PAYEES = "/api/v1/payees";

    private UUID person;

    @BeforeEach
    void aKnownPerson() {
        County.open();
        var registered = County.aPerson();
        person = registered.id();
        CertificateStream.publish(County.registered(registered));
        Patience.until(
                "the person is known",
                Duration.ofSeconds(20),
                () -> ZhucanServers.database().number("select count(*) from known_person where id = ?", person) == 1);
    }

    @Test
    void isEnteredByOneAndApprovedByAnother() {
        var path = PAYEES + "/" + entered("civil-affairs");
        as("finance", "civil-affairs", County.COUNTY)
                .header("Idempotency-Key", "same-person-" + person)
                .header("If-Match", etag(as("finance"), path))
                .post(path + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        change("finance", path, "approve", null).then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void accountIsMaskedInAnswersAndCiphertextInTheTable() {
        var id = entered("civil-affairs");
        as("finance")
                .get(PAYEES + "/" + id)
                .then()
                .statusCode(200)
                .body("account", equalTo("************1234"))
                .body("holderName", equalTo("王**"));
        var row = ZhucanServers.database()
                .rows("select account, holder_name from payee where id = ?", UUID.fromString(id))
                .get(0);
        assertThat(new String((byte[]) row.get("account"), StandardCharsets.ISO_8859_1))
                .doesNotContain(ACCOUNT);
        assertThat(new String((byte[]) row.get("holder_name"), StandardCharsets.UTF_8))
                .doesNotContain("王小明");
    }

    @Test
    void correctionIsApprovedByAnotherAsWell() {
        var path = PAYEES + "/" + entered("civil-affairs");
        change("finance", path, "approve", null).then().statusCode(200);
        change("civil-affairs", path, "correct", Map.of("account", "6217000099995678"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CORRECTED"))
                .body("account", equalTo("************1234"))
                .body("correction", equalTo("************5678"));
        change("finance", path, "approve", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("account", equalTo("************5678"));
    }

    @Test
    void anInstitutionHasOnePayeeOfItsOwnKind() {
        var institution = UUID.randomUUID();
        var body = Map.of(
                "kind", "INSTITUTION",
                "ownerId", institution,
                "holderName", "县康复中心",
                "bank", "农商行",
                "account", ACCOUNT);
        withKey(as("civil-affairs"))
                .body(body)
                .post(PAYEES)
                .then()
                .statusCode(201)
                .body("kind", equalTo("INSTITUTION"))
                .body("ownerId", equalTo(institution.toString()))
                .body("divisionCode", equalTo(County.COUNTY));
        withKey(as("civil-affairs")).body(body).post(PAYEES).then().statusCode(409);
        as("finance")
                .get(PAYEES + "?ownerId=" + institution)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        var ofBoth = new java.util.HashMap<String, Object>(body);
        ofBoth.put("personId", person);
        var ofNobody = new java.util.HashMap<String, Object>(body);
        ofNobody.remove("ownerId");
        for (var wrong : java.util.List.of(ofBoth, ofNobody)) {
            withKey(as("civil-affairs")).body(wrong).post(PAYEES).then().statusCode(400);
        }
    }

    @Test
    void aPersonHasOnePayee() {
        entered("civil-affairs");
        withKey(as("civil-affairs"))
                .body(request())
                .post(PAYEES)
                .then()
                .statusCode(409)
                .body("code", equalTo("payee-duplicate"));
    }

    @Test
    void missingKeyAndUnknownPersonAreRefused() {
        as("civil-affairs").body(request()).post(PAYEES).then().statusCode(400);
        person = UUID.randomUUID();
        withKey(as("civil-affairs"))
                .body(request())
                .post(PAYEES)
                .then()
                .statusCode(422)
                .body("code", equalTo("person-unknown"));
    }

    @Test
    void sameKeyMakesOnePayee() {
        var request =
                as("civil-affairs").header("Idempotency-Key", "payee-" + person).body(request());
        var first = request.post(PAYEES).then().statusCode(201).extract();
        var second = request.post(PAYEES).then().statusCode(201).extract();
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void strangersNeitherSeeNorMakeOne() {
        var path = PAYEES + "/" + entered("civil-affairs");
        as("finance", "stranger", County.OTHER_COUNTY).get(path).then().statusCode(404);
        as("finance", "stranger", County.OTHER_COUNTY)
                .get(PAYEES + "?personId=" + person)
                .then()
                .body("items.size()", equalTo(0));
        withKey(as("civil-affairs", "stranger", County.OTHER_COUNTY))
                .body(request())
                .post(PAYEES)
                .then()
                .statusCode(403);
        withKey(as("finance")).body(request()).post(PAYEES).then().statusCode(403);
    }

    private String entered(String sub) {
        return withKey(as("civil-affairs", sub, County.COUNTY))
                .body(request())
                .post(PAYEES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> request() {
        return Map.of("personId", person, "holderName", "王小明", "bank", "农商行", "account", ACCOUNT);
    }
}
