// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumbersTest {

    @Test
    void numbersAreInventedAndAllDifferent() {
        var texts =
                LongStream.range(0, 3_000).mapToObj(place -> Numbers.at(place).text());

        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.startsWith("522799"));
        assertThat(Numbers.at(1_000).birthDate()).isEqualTo(LocalDate.of(1930, 1, 2));
    }

    @Test
    void noPlaceIsGivenTwice(@TempDir Path folder) {
        assertThat(new Numbers(folder.resolve("given")).reserve(10)).isZero();
        assertThat(new Numbers(folder.resolve("given")).reserve(5)).isEqualTo(10);
    }
}
