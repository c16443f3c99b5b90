// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class ProgrammeComponentTest {

    private County.Programme programme;
    private String path;

    @BeforeEach
    void aProgrammeOfOurOwn() {
        programme = County.aProgramme();
        path = "/api/v1/programmes/" + programme.code();
    }

    @Test
    void enteredAgainUnchangedItStaysTheSameVersion() {
        as("administrator")
                .body(County.rule(programme, "2024-01-01"))
                .put(path)
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
    }

    @Test
    void aChangeIsANewVersion() {
        as("administrator")
                .body(County.rule(programme, "2024-02-01"))
                .put(path)
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
        as("auditor").get(path).then().statusCode(200).body("from", equalTo("2024-02-01"));
    }

    @Test
    void anExpressionThatCannotBeAskedIsRefused() {
        var rule = new HashMap<>(County.rule(programme, "2024-03-01"));
        rule.put("conditions", List.of(Map.of("id", "age", "expression", "person.agee > 3", "zh", "年龄", "en", "Age")));
        as("administrator").body(rule).put(path).then().statusCode(422).body("code", equalTo("rule-malformed"));
    }

    @Test
    void unknownFieldsAndRolesAreRefused() {
        var rule = new HashMap<>(County.rule(programme, "2024-03-01"));
        rule.put("amount", "1.00");
        as("administrator").body(rule).put(path).then().statusCode(400);
        as("civil-affairs")
                .body(County.rule(programme, "2024-03-01"))
                .put(path)
                .then()
                .statusCode(403);
        as("auditor").get("/api/v1/programmes/NONE").then().statusCode(404).body("code", equalTo("programme-unknown"));
    }
}
