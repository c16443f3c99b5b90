// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.zhucan.employment.ComponentTest;
import org.zhucan.employment.Office;
import org.zhucan.employment.Paper;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.testing.BusinessDate;

/** The figure's parts and its records make the figure again, however they are cut. */
@QuarkusTest
class GrantsReviewedComponentTest extends ComponentTest {

    private final GrantsReviewed statistic;

    GrantsReviewedComponentTest(GrantsReviewed statistic) {
        this.statistic = statistic;
    }

    @Test
    void itsPartsAndItsPagesAddUpToIt() {
        Paper.approved();
        Paper.approved();
        var query = new StatisticQuery(BusinessDate.now().getYear(), null, Map.of());
        long figure = asked(() -> statistic.compute(query).value().longValueExact());
        assertThat(figure).isGreaterThanOrEqualTo(2);
        for (var by : new String[] {"month", "division"}) {
            var parts = asked(() -> statistic.series(query, by));
            assertThat(parts.values().stream().mapToLong(Long::longValue).sum())
                    .as(by)
                    .isEqualTo(figure);
        }
        assertThat(asked(() -> statistic.series(query, "division"))).containsKey(Office.TOWNSHIP);
        var first = asked(() -> statistic.records(query, null, 1));
        var rest = asked(() -> statistic.records(query, first.next(), 200));
        assertThat(first.items().size() + rest.items().size()).isEqualTo((int) figure);
        assertThat(rest.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void anotherYearAndAnotherCountyHaveNone() {
        Paper.approved();
        var year = BusinessDate.now().getYear();
        assertThat(asked(() -> statistic.compute(new StatisticQuery(year + 50, null, Map.of())))
                        .value())
                .isZero();
        assertThat(asked(() -> statistic.compute(new StatisticQuery(year, Office.OTHER_COUNTY, Map.of())))
                        .value())
                .isZero();
    }

    private static <T> T asked(Callable<T> question) {
        return SystemWork.call(
                "figures", () -> QuarkusTransaction.requiringNew().call(question));
    }
}
