// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucan.subsidy.County.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/**
 * What is left in a fund is wanted by two runs at the same moment: one gets it. As many rounds as {@code
 * -Dzhucan.race.rounds} says, a hundred without it.
 */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class LastFenComponentTest {

    private static final int ROUNDS = Integer.getInteger("zhucan.race.rounds", 100);
    private static final long ALL_FEN = 10_000;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 3);

    @Inject
    Ledger ledger;

    private String fund;

    @BeforeEach
    void aFundWithALittleMoney() {
        var programme = County.aProgramme();
        County.appropriate(programme, "100.00");
        fund = programme.fund();
    }

    @Test
    void oneOfTwoGetsTheLastFen() throws Exception {
        var windows = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                assertThat(race(windows)).as("round %d", round).containsOnlyOnce(true);
                assertThat(balance()).isZero();
                step(() -> ledger.postRun(PostingKind.RELEASE, run(), DAY));
            }
        } finally {
            windows.shutdownNow();
        }
        assertThat(balance()).isEqualTo(ALL_FEN);
        assertThat(ZhucanServers.database()
                        .number("select count(*) from posting where kind = 'COMMITMENT' and fund = ?", fund))
                .isEqualTo(ROUNDS);
    }

    /** Whether each of the two got the money. */
    private List<Boolean> race(ExecutorService windows) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        var first = windows.submit(() -> commitAt(start));
        var second = windows.submit(() -> commitAt(start));
        return List.of(first.get(), second.get());
    }

    private boolean commitAt(CyclicBarrier start) throws Exception {
        start.await();
        try {
            step(() -> ledger.postRun(PostingKind.COMMITMENT, run(), DAY));
            return true;
        } catch (Ledger.FundsInsufficient refused) {
            return false;
        }
    }

    private Ledger.RunSum run() {
        return new Ledger.RunSum(Ids.next(), fund, ALL_FEN, County.COUNTY);
    }

    private long balance() {
        return ZhucanServers.database().number("select balance_fen from fund_balance where fund = ?", fund);
    }
}
