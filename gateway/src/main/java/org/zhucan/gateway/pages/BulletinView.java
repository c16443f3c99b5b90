// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.zhucan.gateway.bulletin.Part;
import org.zhucan.gateway.bulletin.Published;
import org.zhucan.gateway.bulletin.Question;

/**
 * The bulletin as the page shows it.
 *
 * @param division what the services call the division asked for; null for everything
 * @param groups one a service that answered with figures
 * @param notComputed what was published and is in no group
 * @param missing the services that did not answer
 * @param compared whether there is a published bulletin of the year to compare with
 */
record BulletinView(
        int year,
        String division,
        List<Group> groups,
        List<BulletinRow> notComputed,
        List<String> missing,
        boolean compared) {

    /** The figures of one service. */
    record Group(String service, List<BulletinRow> rows) {}

    /** What was published is that of everything, so a division's figures are compared with nothing. */
    static BulletinView of(Question question, List<Part> parts, List<Published> published, Language language) {
        var comparable = question.division() == null ? published : List.<Published>of();
        var open = new LinkedHashMap<String, Published>();
        comparable.forEach(figure -> open.put(figure.code(), figure));
        var groups = new ArrayList<Group>();
        for (var part : parts) {
            if (!part.missing() && !part.figures().isEmpty()) {
                var rows = new ArrayList<BulletinRow>();
                part.figures().forEach(figure -> rows.add(BulletinRow.of(figure, open.remove(code(figure)), language)));
                groups.add(new Group(part.service(), rows));
            }
        }
        return new BulletinView(
                question.year(),
                divisionName(parts),
                groups,
                open.values().stream()
                        .map(figure -> BulletinRow.notComputed(figure, language))
                        .toList(),
                parts.stream().filter(Part::missing).map(Part::service).toList(),
                !comparable.isEmpty());
    }

    private static String code(JsonNode figure) {
        return figure.path("code").asText();
    }

    /** Null where no service knows the division, or none was asked for. */
    static String divisionName(List<Part> parts) {
        return parts.stream()
                .map(Part::divisionName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What to call the division: its name, or its code where no service names it. */
    public String divisionTitle(String code) {
        return division == null ? code : division;
    }

    static String address(int year) {
        return "/bulletin/" + year;
    }

    /** This page. */
    public String address() {
        return address(year);
    }

    public String addressOfYearBefore() {
        return address(year - 1);
    }

    public String addressOfYearAfter() {
        return address(year + 1);
    }

    /** The page of a figure's records. */
    public String addressOf(String code) {
        return address() + "/figures/" + segment(code);
    }

    /** The same below {@code /api/v1}. */
    public String api(String code) {
        return "/bulletins/" + year + "/figures/" + segment(code);
    }

    private static String segment(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    public List<BulletinRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    public long matching() {
        return rows().stream().filter(BulletinRow::matches).count();
    }

    public long comparedRows() {
        return rows().stream().filter(BulletinRow::compared).count();
    }
}
