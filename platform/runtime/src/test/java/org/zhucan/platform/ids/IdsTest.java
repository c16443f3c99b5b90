// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreOfVersionSevenAndGrow() {
        var ids = Stream.generate(Ids::next).limit(20_000).toList();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void anIdTellsTheMillisecondItWasMadeIn() {
        long before = System.currentTimeMillis();
        long made = Ids.next().getMostSignificantBits() >>> 16;
        assertThat(made).isBetween(before, before + 60_000);
    }

    @Test
    void aSerialIsSixteenUnmistakableCharacters() {
        assertThat(Stream.generate(Ids::serial16).limit(1_000))
                .allMatch(serial -> serial.matches("[0-9A-HJKMNP-TV-Z]{16}"))
                .doesNotHaveDuplicates();
    }
}
