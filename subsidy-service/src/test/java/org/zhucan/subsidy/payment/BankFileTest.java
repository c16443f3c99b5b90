// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.hash.Sha256;

class BankFileTest {

    private static final UUID RUN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final BankFile.Entry ONE = new BankFile.Entry(
            UUID.fromString("01900000-0000-7000-8000-000000000002"), "王小明", "瓮安农商行", "6217000000001234", 15_000);
    private static final BankFile.Entry TWO = new BankFile.Entry(
            UUID.fromString("01900000-0000-7000-8000-000000000003"), "Li, \"A\"", "工行", "6222000000005678", 5);

    @Test
    void isWrittenAsTheBankReadsIt() {
        var rows = """
                H,zhucan-payment,1,01900000-0000-7000-8000-000000000001,FEE,2024-03,1,2,150.05
                T,01900000-0000-7000-8000-000000000002,王小明,瓮安农商行,6217000000001234,150.00,评定补贴 2024-03
                T,01900000-0000-7000-8000-000000000003,"Li, ""A""\",工行,6222000000005678,0.05,评定补贴 2024-03
                """;
        var bytes = rows.getBytes(StandardCharsets.UTF_8);
        assertThat(written(List.of(ONE, TWO), 15_005)).isEqualTo(rows + "S," + Sha256.hex(bytes, bytes.length) + "\n");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(written(List.of(ONE, TWO), 15_005)).isEqualTo(written(List.of(ONE, TWO), 15_005));
    }

    @Test
    void isNotWrittenWhenItDoesNotAddUp() {
        assertThatThrownBy(() -> written(List.of(ONE, TWO), 15_004)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void entryKeepsItsAccountToItself() {
        assertThat(ONE.toString()).doesNotContain("6217").doesNotContain("王");
    }

    private static String written(List<BankFile.Entry> entries, long total) {
        var out = new ByteArrayOutputStream();
        var header = new BankFile.Header(RUN, "FEE", YearMonth.of(2024, 3), 1, entries.size(), total, "评定补贴 2024-03");
        BankFile.write(out, header, entries.iterator());
        return out.toString(StandardCharsets.UTF_8);
    }
}
