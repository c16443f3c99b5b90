// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.rehab.County;

/** Who counts as a child in training, and how the figure is cut. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class TrainedChildrenComponentTest {

    private final TrainedChildren children;

    TrainedChildrenComponentTest(TrainedChildren children) {
        this.children = children;
    }

    @BeforeEach
    void theCountyIsOpen() {
        County.open();
    }

    @Test
    void aChildCountsOnceFromItsFirstPaidMonthOn() {
        var institution = County.anInstitution(1);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        var first = County.thisMonth();
        County.aConfirmedDay(child, institution);
        var before = count(2024);
        pay(County.anApprovedSettlement(institution), "2024-06-01");
        assertThat(count(2024)).isEqualTo(before + 1);
        County.nextMonth();
        County.aConfirmedDay(child, institution);
        pay(County.anApprovedSettlement(institution), "2024-07-01");
        assertThat(count(2024)).isEqualTo(before + 1);

        var months = children.series(query(2024), "month");
        assertThat(months).containsKey(first.toString());
        assertThat(sum(months)).isEqualTo(count(2024));
        assertThat(sum(children.series(query(2024), "division"))).isEqualTo(count(2024));
        assertThat(children.series(query(2024), "division")).containsKey(County.TOWNSHIP);
        assertThatThrownBy(() -> children.series(query(2024), "sex")).isInstanceOf(IllegalArgumentException.class);
        assertThat(children.compute(new StatisticQuery(2024, County.OTHER_COUNTY, Map.of()))
                        .value()
                        .intValue())
                .isZero();
        assertThat(count(2023)).isZero();
    }

    @Test
    void whatIsPaidAfterJanuaryOfTheNextYearDoesNotCount() {
        var institution = County.anInstitution(1);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        County.aConfirmedDay(child, institution);
        var before = count(2024);
        var settlement = County.anApprovedSettlement(institution);
        pay(settlement, "2025-02-01");
        assertThat(count(2024)).isEqualTo(before);
        pay(settlement, "2025-01-31");
        assertThat(count(2024)).isEqualTo(before + 1);
    }

    @Test
    void everyRecordIsListedOnceHoweverSmallThePage() {
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = children.records(query(2024), after, 1);
            page.items().forEach(record -> seen.add(record.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) count(2024));
    }

    /** The settlement as it stands after word of the bank on that day. */
    private static void pay(String settlement, String on) {
        ZhucanServers.database()
                .run(
                        "update settlement set status = 'PAID', paid_on = cast(? as date) where id = ?",
                        on,
                        UUID.fromString(County.id(settlement)));
    }

    private long count(int year) {
        return children.compute(query(year)).value().longValueExact();
    }

    private static StatisticQuery query(int year) {
        return new StatisticQuery(year, null, Map.of());
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
