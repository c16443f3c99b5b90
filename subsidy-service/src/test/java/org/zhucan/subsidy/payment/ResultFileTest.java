// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.platform.hash.Sha256;
import org.zhucan.platform.problem.Refusal;

class ResultFileTest {

    private static final String RUN = "01900000-0000-7000-8000-000000000001";
    private static final String ONE = "01900000-0000-7000-8000-000000000002";
    private static final String TWO = "01900000-0000-7000-8000-000000000003";
    private static final String ROWS =
            "H,zhucan-result,1," + RUN + ",2,150.00,0.05\nR," + ONE + ",PAID,\nR," + TWO + ",RETURNED,AC01\n";

    @Test
    void isReadRowByRow() {
        var rows = new ArrayList<ResultFile.Row>();
        var header = ResultFile.of(sealed(ROWS)).read(rows::add);
        assertThat(header).isEqualTo(new ResultFile.Header(UUID.fromString(RUN), 2, 15_000, 5));
        assertThat(rows)
                .containsExactly(
                        new ResultFile.Row(UUID.fromString(ONE), true, ""),
                        new ResultFile.Row(UUID.fromString(TWO), false, "AC01"));
    }

    @Test
    void isRefusedWhereverItIsCut() {
        var whole = sealed(ROWS);
        for (var length = 0; length < whole.length - 1; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ResultFile.of(cut)).isInstanceOf(ResultFile.Truncated.class);
        }
    }

    @Test
    void isRefusedWhicheverByteIsChanged() {
        for (var place = 0; place < ROWS.length(); place++) {
            var changed = sealed(ROWS);
            changed[place] ^= 1;
            assertThatThrownBy(() -> ResultFile.of(changed)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H,zhucan-result,2," + RUN + ",0,0.00,0.00\n",
                "H,zhucan-payment,1," + RUN + ",0,0.00,0.00\n",
                "H,zhucan-result,1," + RUN + ",1,0.00,0.00\n",
                "H,zhucan-result,1," + RUN + ",0,0.00\n",
                "H,zhucan-result,1,no-run,0,0.00,0.00\n",
                "H,zhucan-result,1," + RUN + ",0,0.001,0.00\n",
                "H,zhucan-result,1," + RUN + ",1,0.00,0.00\nR," + ONE + ",LOST,\n",
                "H,zhucan-result,1," + RUN + ",1,0.00,0.00\nR,nobody,PAID,\n",
                "H,zhucan-result,1," + RUN + ",1,0.00,0.00\nT," + ONE + ",PAID,\n",
                "H,zhucan-result,1," + RUN + ",1,0.00,0.00\nR," + ONE + ",RETURNED,a b\n",
                "R," + ONE + ",PAID,\n",
            })
    void isRefusedInAnyOtherForm(String rows) {
        assertThatThrownBy(() -> ResultFile.of(sealed(rows)).read(row -> {})).isInstanceOf(ResultFile.Malformed.class);
    }

    static byte[] sealed(String rows) {
        var bytes = rows.getBytes(StandardCharsets.UTF_8);
        return (rows + "S," + Sha256.hex(bytes, bytes.length) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
