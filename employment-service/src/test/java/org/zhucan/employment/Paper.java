// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.contracts.vocabulary.SocialCreditCode;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.TestTokens;

/** One holder's grant, walked through the offices step by step; each step reads what it changes first. */
public final class Paper {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Holder holder;
    private final UUID grant;

    private Paper(Holder holder) {
        this.holder = holder;
        var answer = Office.make(Office.clerk(), "/grants", application(holder.id()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        this.grant = UUID.fromString(answer.path("id"));
    }

    public static Paper applied() {
        return new Paper(Holder.known());
    }

    public static Paper siteChecked() {
        return applied().checkSite(true);
    }

    public static Paper reviewed() {
        return siteChecked().review();
    }

    public static Paper published() {
        return reviewed().publish();
    }

    public static Paper objected() {
        return published().step(Office.clerk(), "object", Map.of("objection", "由他人经营"));
    }

    /** Without waiting for the notice: an objection that was dismissed. */
    public static Paper awaitingApproval() {
        return objected().decideObjection(false);
    }

    public static Paper approved() {
        return awaitingApproval().step(Office.approver(), "approve", Map.of());
    }

    /** A body that is taken, with a licence that no other test has. */
    public static Map<String, Object> application(UUID person) {
        var body = new HashMap<String, Object>();
        body.put("personId", person);
        body.put("payeeId", Ids.next());
        body.put("business", business());
        return body;
    }

    public static Map<String, Object> business() {
        var business = new HashMap<String, Object>();
        business.put("name", "小明修理铺");
        business.put("licence", licence());
        business.put("trade", "家电维修");
        business.put("kind", "INDIVIDUAL");
        business.put("openedOn", BusinessDate.now().minusMonths(2));
        business.put("siteDivision", Office.TOWNSHIP);
        return business;
    }

    public static String licence() {
        var first = "92522799MA6E%05d".formatted(NUMBER.incrementAndGet());
        return first + SocialCreditCode.checkCharacter(first);
    }

    public Paper checkSite(boolean confirmed) {
        var body = Map.of("checkedOn", BusinessDate.now(), "confirmed", confirmed, "findings", "门店营业正常");
        return step(Office.clerk(), "record-site-check", body);
    }

    public Paper review() {
        return step(Office.reviewer(), "review", Map.of("opinion", "材料齐全"));
    }

    public Paper publish() {
        return step(Office.reviewer(), "publish", Map.of("place", "县残联公示栏"));
    }

    public Paper decideObjection(boolean upheld) {
        return step(Office.reviewer(), "decide-objection", Map.of("upheld", upheld, "opinion", "已核实"));
    }

    public Paper step(TestTokens who, String verb, Map<String, ?> body) {
        var answer = attempt(who, verb, body);
        assertThat(answer.statusCode()).as(verb + ": " + answer.asString()).isEqualTo(200);
        return this;
    }

    /** Tries a step with the right version, whatever comes of it. */
    public Response attempt(TestTokens who, String verb, Map<String, ?> body) {
        return Office.change(who, path() + "/" + verb, Office.etag(Office.reviewer(), path()), body);
    }

    public Response show() {
        return Office.read(Office.reviewer(), path());
    }

    public String status() {
        return show().then().statusCode(200).extract().path("status");
    }

    /** The latest request to pay. */
    public UUID request() {
        return UUID.fromString(show().then().statusCode(200).extract().path("requestId"));
    }

    /** What was asked of subsidy-service under that id. */
    public static EventLog.Entry asked(UUID request) {
        return EventLog.await("org.zhucan.payment.requested.v1", request);
    }

    public String path() {
        return "/grants/" + grant;
    }

    public UUID id() {
        return grant;
    }

    public Holder holder() {
        return holder;
    }
}
