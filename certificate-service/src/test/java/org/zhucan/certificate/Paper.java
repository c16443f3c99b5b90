// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.TestTokens;

/** One person's application, walked through the office step by step; each step reads what it changes first. */
public final class Paper {

    public static final String NAME = "韩梅梅";

    private final IdNumber idNumber;
    private final UUID person;
    private UUID application;
    private UUID assessment;
    private UUID certificate;

    private Paper(IdNumber idNumber) {
        this.idNumber = idNumber;
        this.person = register(idNumber);
    }

    public static UUID register(IdNumber idNumber) {
        return id(Office.make(Office.clerk(), "/persons", registration(idNumber)), 201);
    }

    public static Map<String, Object> registration(IdNumber idNumber) {
        var body = new HashMap<String, Object>();
        body.put("idNumber", idNumber.text());
        body.put("name", NAME);
        body.put("phone", "13985000000");
        body.put("registeredDivision", Fixtures.VILLAGE);
        body.put("residenceDivision", Fixtures.VILLAGE);
        return body;
    }

    /** A draft of an adult. */
    public static Paper drafted() {
        return drafted(Fixtures.ADULT_BIRTH);
    }

    public static Paper drafted(LocalDate birth) {
        var paper = new Paper(Fixtures.anIdNumber(birth));
        paper.open();
        return paper;
    }

    public void open() {
        application = id(Office.make(Office.clerk(), "/applications", opening(person)), 201);
    }

    public static Map<String, Object> opening(UUID person) {
        return Map.of("personId", person, "kind", "NEW", "channel", "WINDOW");
    }

    /** The holder asks for another category or grade; the steps from here on are those of the new application. */
    public Paper asksForChange() {
        application = id(Office.make(Office.clerk(), "/applications", change(person)), 201);
        return this;
    }

    public static Map<String, Object> change(UUID person) {
        return Map.of("personId", person, "kind", "CHANGE", "channel", "WINDOW");
    }

    public static Paper submitted() {
        return drafted().submit();
    }

    public static Paper accepted() {
        return submitted().accept();
    }

    public static Paper sentBack() {
        return submitted().step(Office.clerk(), "send-back", Map.of("missing", List.of("照片", "户口簿")));
    }

    public static Paper assessed() {
        return accepted().assess(4, 2);
    }

    public static Paper published() {
        return assessed().publish();
    }

    public static Paper objected() {
        return published().object();
    }

    /** Under review without waiting for a notice: an objection that was dismissed. */
    public static Paper underReview() {
        return objected().decide(false);
    }

    public static Paper approved() {
        return underReview().review().approve();
    }

    public static Paper issued() {
        return approved().issue();
    }

    public Paper submit() {
        return step(Office.clerk(), "submit", Map.of());
    }

    public Paper accept() {
        return step(Office.clerk(), "accept", Map.of("hospital", Office.HOSPITAL));
    }

    public Paper assess(int category, Integer grade) {
        record(category);
        return sign(grade);
    }

    public Paper record(int category) {
        assessment = id(Office.make(Office.assessor(), "/assessments", recording(application, category)), 201);
        return this;
    }

    public static Map<String, Object> recording(UUID application, int category) {
        return Map.of(
                "applicationId",
                application,
                "category",
                category,
                "physicians",
                List.of("王医生", "赵医生"),
                "opinion",
                "右下肢功能障碍");
    }

    /** @param grade null: not eligible */
    public Paper sign(Integer grade) {
        var body = new HashMap<String, Object>();
        body.put("eligible", grade != null);
        body.put("grade", grade);
        var etag = Office.etag(Office.assessor(), "/assessments/" + assessment);
        Office.change(Office.assessor(), "/assessments/" + assessment + "/sign", etag, body)
                .then()
                .statusCode(200);
        return this;
    }

    public Paper publish() {
        return step(Office.clerk(), "publish", Map.of("place", "村务公开栏"));
    }

    public Paper object() {
        return step(Office.clerk(), "object", Map.of("objection", "邻居认为情况不符"));
    }

    public Paper decide(boolean upheld) {
        return step(Office.reviewer(), "decide-objection", Map.of("upheld", upheld, "opinion", "已核实"));
    }

    public Paper review() {
        return step(Office.reviewer(), "review", Map.of("opinion", "同意"));
    }

    public Paper approve() {
        return step(Office.approver(), "approve", Map.of());
    }

    public Paper issue() {
        var answer = attempt(Office.approver(), "issue", Map.of());
        certificate = id(answer, 201);
        assertThat(answer.header("Location")).endsWith("/api/v1/certificates/" + certificate);
        return this;
    }

    /** The notice hangs until its last day and is taken down on the next. */
    public Paper noticeEnds() {
        BusinessDate.moveTo(noticeEndsOn().plusDays(1));
        return this;
    }

    public LocalDate noticeEndsOn() {
        return LocalDate.parse(show().path("noticeEndsOn"));
    }

    public Paper step(TestTokens who, String verb, Map<String, ?> body) {
        var answer = attempt(who, verb, body);
        assertThat(answer.statusCode()).as(verb + ": " + answer.asString()).isEqualTo(200);
        return this;
    }

    /** Tries a step with the right version, whatever comes of it. */
    public Response attempt(TestTokens who, String verb, Map<String, ?> body) {
        var etag = Office.etag(Office.reviewer(), "/applications/" + application);
        return Office.change(who, "/applications/" + application + "/" + verb, etag, body);
    }

    public Response show() {
        return Office.read(Office.reviewer(), "/applications/" + application);
    }

    public String status() {
        return show().then().statusCode(200).extract().path("status");
    }

    public IdNumber idNumber() {
        return idNumber;
    }

    public UUID person() {
        return person;
    }

    public UUID application() {
        return application;
    }

    public UUID assessment() {
        return assessment;
    }

    public UUID certificate() {
        return certificate;
    }

    private static UUID id(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return UUID.fromString(answer.path("id"));
    }
}
