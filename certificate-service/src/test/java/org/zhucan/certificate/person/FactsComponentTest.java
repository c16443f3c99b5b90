// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Fixtures;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.TestTokens;

@QuarkusTest
class FactsComponentTest extends ComponentTest {

    @Test
    void theGoodRowsLandOnceAndTheBrokenOnesSayWhy() {
        var known = Fixtures.anIdNumber();
        var person = Paper.register(known);
        var rows = List.of(
                row(known.text(), "2024-01-01", null),
                row("522799197003140011", "2024-01-01", null),
                row(Fixtures.anIdNumber().text(), "2024-01-01", null),
                row(known.text(), "2024-13-01", null),
                row(known.text(), "2024-02-01", "2024-01-01"),
                row(known.text(), "2024-01-01", null));
        var answer = list(rows);
        answer.then()
                .statusCode(200)
                .body("results.status", contains("RECORDED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "DUPLICATE"))
                .body("results[1].code", equalTo("id-number-malformed"))
                .body("results[2].code", equalTo("person-unknown"))
                .body("results[3].code", equalTo("from-malformed"))
                .body("results[4].code", equalTo("period-reversed"));
        var fact = UUID.fromString(answer.path("results[0].factId"));
        var event = EventLog.await("org.zhucan.person.fact-recorded.v1", fact);
        assertThat(event.key()).isEqualTo(person.toString());
        assertThat(event.data().at("/fact/kind").asText()).isEqualTo("LOW_INCOME");
        assertThat(event.data().toString()).doesNotContain(known.text());

        list(rows).then().statusCode(200).body("results[0].status", equalTo("DUPLICATE"));
        Office.read(Office.civilAffairs(), "/facts?personId=" + person)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        EventLog.awaitEmptyOutbox();
        assertThat(EventLog.sent(fact)).hasSize(1);
    }

    @Test
    void aThousandRowsAreOneList() {
        var person = Fixtures.anIdNumber();
        Paper.register(person);
        var rows = new ArrayList<Map<String, Object>>();
        for (var day = 0; day < 1000; day++) {
            rows.add(row(
                    person.text(),
                    java.time.LocalDate.of(2000, 1, 1).plusDays(day).toString(),
                    null));
        }
        list(rows).then().statusCode(200).body("results.findAll { it.status == 'RECORDED' }", hasSize(1000));
        rows.add(row(person.text(), "2024-01-01", null));
        list(rows).then().statusCode(400).body("errors.pointer", contains("/rows"));
    }

    @Test
    void aPersonOfAnotherDivisionIsUnknown() {
        var known = Fixtures.anIdNumber();
        Paper.register(known);
        var stranger = TestTokens.of("civil-affairs").sub("civil").division(Fixtures.OTHER_COUNTY);
        Office.make(stranger, "/facts/batches", batch(List.of(row(known.text(), "2024-01-01", null))))
                .then()
                .statusCode(200)
                .body("results[0].code", equalTo("person-unknown"));
    }

    @Test
    void aFactEndsOnceWithItsLastDay() {
        var known = Fixtures.anIdNumber();
        Paper.register(known);
        var fact = list(List.of(row(known.text(), "2024-01-01", null))).<String>path("results[0].factId");
        end(fact, "\"0\"", "2023-12-31").then().statusCode(422).body("code", equalTo("fact-end-outside-period"));
        end(fact, "\"0\"", "2024-01-31").then().statusCode(200).body("to", equalTo("2024-01-31"));
        var event = EventLog.await("org.zhucan.person.fact-ended.v1", fact);
        assertThat(event.data().at("/fact/to").asText()).isEqualTo("2024-01-31");
        end(fact, "\"1\"", "2024-01-30").then().statusCode(409).body("code", equalTo("fact-ended"));
        end(Ids.next().toString(), "\"0\"", "2024-01-31").then().statusCode(404);
    }

    @Test
    void anotherKindOrSourceIsAnotherFact() {
        var known = Fixtures.anIdNumber();
        var person = Paper.register(known);
        list(List.of(row(known.text(), "2024-01-01", null))).then().statusCode(200);
        var destitute = new HashMap<>(batch(List.of(row(known.text(), "2024-01-01", null))));
        destitute.put("kind", "DESTITUTE");
        Office.make(Office.civilAffairs(), "/facts/batches", destitute)
                .then()
                .body("results.status", contains("RECORDED"));
        Office.read(Office.civilAffairs(), "/facts?personId=" + person)
                .then()
                .body("items.kind", contains("LOW_INCOME", "DESTITUTE"));
    }

    private static Response list(List<Map<String, Object>> rows) {
        return Office.make(Office.civilAffairs(), "/facts/batches", batch(rows));
    }

    private static Response end(String fact, String etag, String to) {
        return Office.change(Office.civilAffairs(), "/facts/" + fact + "/end", etag, Map.of("to", to));
    }

    private static Map<String, Object> batch(List<Map<String, Object>> rows) {
        return Map.of("kind", "LOW_INCOME", "source", "低保名单", "rows", rows);
    }

    private static Map<String, Object> row(String idNumber, String from, String to) {
        var row = new HashMap<String, Object>();
        row.put("idNumber", idNumber);
        row.put("from", from);
        row.put("to", to);
        return row;
    }
}
