// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhucan.gateway.StandIn;

/** Stand-ins that answer as the services do: figures, series, and health. The numbers belong to no county. */
final class PageServices {

    static final String DIVISION = "110101001000";

    private static final String CERTIFICATES = """
            {"code":"certificates.issued","value":493,"unit":"certificate","label":{"zh":"办理残疾人证","en":"Certificates issued"}}""";
    private static final String SUBSIDIES = """
            {"code":"allowance.persons","value":1257,"unit":"person","label":{"zh":"补贴人数","en":"Allowance, persons"}},
            {"code":"allowance.amount","value":1038550.50,"unit":"yuan","label":{"zh":"补贴金额","en":"Allowance, amount"},
             "crossCheck":{"value":1038550.50,"agrees":true}}""";
    private static final String REHAB = """
            {"code":"kept","value":true,"unit":"fact","label":{"zh":"定点机构保持","en":"Institutions kept"}}""";
    private static final String HOSTILE = """
            {"code":"a\\"b<c","value":7,"unit":"<i>","label":{"zh":"<script>alert(1)</script>","en":"\\"><img src=x onerror=alert(1)>"}}""";

    private PageServices() {}

    /** All services are there, and know one division. */
    static void answer() {
        StandIn.CERTIFICATE.start();
        StandIn.SUBSIDY.start();
        StandIn.CERTIFICATE.answers(exchange -> answer(exchange, CERTIFICATES));
        StandIn.SUBSIDY.answers(PageServices::answerSubsidies);
        StandIn.REHAB.answers(exchange -> answer(exchange, REHAB));
        StandIn.EMPLOYMENT.answers(exchange -> answer(exchange, ""));
    }

    /** One service publishes what no service should. */
    static void answerWithHostileTexts() {
        StandIn.EMPLOYMENT.answers(exchange -> answer(exchange, HOSTILE));
    }

    private static void answer(HttpExchange exchange, String figures) throws IOException {
        var uri = exchange.getRequestURI();
        if (uri.getPath().endsWith("/records")) {
            records(exchange, figures);
        } else if (uri.getPath().endsWith("/series")) {
            series(exchange, figures);
        } else if (uri.getPath().startsWith("/api/v1/figures/")) {
            var named = DIVISION.equals(divisionIn(uri.getQuery())) ? ",\"divisionName\":\"某镇\"" : "";
            StandIn.send(exchange, 200, "application/json", "{\"figures\":[" + figures + "]" + named + "}");
        } else {
            StandIn.send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
        }
    }

    static void answerSubsidies(HttpExchange exchange) throws IOException {
        answer(exchange, SUBSIDIES);
    }

    /** Two on the first page, the third on the second. */
    private static void records(HttpExchange exchange, String figures) throws IOException {
        var uri = exchange.getRequestURI();
        if (!publishes(figures, uri.getPath(), "/records")) {
            StandIn.send(exchange, 404, "application/problem+json", "{\"code\":\"figure-unknown\"}");
            return;
        }
        var record = """
                {"type":"payment-line","id":"<b>0192f0c4</b>","on":"2024-03-18","division":"110101001000","amount":1300.50}""";
        var more = uri.getQuery() == null || !uri.getQuery().contains("after=mark");
        StandIn.send(
                exchange,
                200,
                "application/json",
                more
                        ? "{\"items\":[" + record + "," + record + "],\"next\":\"mark\"}"
                        : "{\"items\":[" + record + "],\"next\":null}");
    }

    private static String divisionIn(String query) {
        return query != null && query.startsWith("division=") ? query.substring("division=".length()) : null;
    }

    private static boolean publishes(String figures, String path, String what) {
        var code = path.substring("/api/v1/figures/2024/".length(), path.length() - what.length());
        return figures.contains("\"" + code + "\"");
    }

    private static void series(HttpExchange exchange, String figures) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!publishes(figures, path, "/series")) {
            StandIn.send(exchange, 404, "application/problem+json", "{\"code\":\"figure-unknown\"}");
            return;
        }
        var byMonth = !exchange.getRequestURI().getQuery().contains("by=division");
        var parts = byMonth
                ? IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> "{\"part\":\"2024-%02d\",\"value\":%d}".formatted(month, month * 17 % 40))
                : IntStream.rangeClosed(1, 8)
                        .mapToObj(place -> "{\"part\":\"11010100%d000\",\"name\":\"第%d镇\",\"value\":%d}"
                                .formatted(place, place, place * 1300));
        var json = "{\"code\":\"any\",\"unit\":\"person\",\"by\":\"" + (byMonth ? "month" : "division")
                + "\",\"parts\":[" + parts.collect(Collectors.joining(",")) + "]}";
        StandIn.send(exchange, 200, "application/json", json);
    }
}
