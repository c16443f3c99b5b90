// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Fixtures;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.testing.BusinessDate;

@QuarkusTest
class FigureComponentTest extends ComponentTest {

    @Test
    void theFigureIsTheNumberOfItsRecords() {
        Office.put(
                "/admin/certificate/figures",
                List.of(Map.of(
                        "code",
                        "certificates.issued",
                        "statistic",
                        "certificates.issued",
                        "filters",
                        Map.of(),
                        "unit",
                        "certificate",
                        "label",
                        Map.of("zh", "办理残疾人证", "en", "Certificates issued"))));
        var year = BusinessDate.now().getYear();
        var before = figure(year, Fixtures.COUNTY);
        var first = Paper.issued();
        var second = Paper.issued();
        var changed = ChangeComponentTest.approved(Paper.issued().asksForChange(), 1)
                .issue(); // one issued, and one in its place that is not counted
        assertThat(figure(year, Fixtures.COUNTY)).isEqualTo(before + 3);
        assertThat(figure(year, Fixtures.OTHER_COUNTY)).isZero();
        assertThat(figure(year - 1, Fixtures.COUNTY)).isZero();
        assertThat(records(year))
                .hasSize(before + 3)
                .doesNotHaveDuplicates()
                .doesNotContain(changed.certificate().toString())
                .containsSubsequence(
                        first.certificate().toString(), second.certificate().toString());
    }

    private static int figure(int year, String division) {
        return given().get(Office.API + "/figures/" + year + "?division=" + division)
                .then()
                .statusCode(200)
                .extract()
                .path("figures.find { it.code == 'certificates.issued' }.value");
    }

    private static List<String> records(int year) {
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var page = Office.as(Office.reviewer())
                    .queryParams(after == null ? Map.of("limit", 1) : Map.of("limit", 1, "after", after))
                    .get(Office.API + "/figures/" + year + "/certificates.issued/records");
            page.then().statusCode(200);
            ids.addAll(page.<List<String>>path("items.id"));
            after = page.path("next");
        } while (after != null);
        return ids;
    }
}
