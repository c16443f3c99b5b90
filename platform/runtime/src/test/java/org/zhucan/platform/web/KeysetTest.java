// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void whatIsEncodedComesBack() {
        assertThat(Keyset.decode(Keyset.encode(LocalDate.parse("2024-01-02"), "名 字", 7)))
                .containsExactly("2024-01-02", "名 字", "7");
        assertThat(Keyset.decode(Keyset.encode(""))).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj", "a"})
    void anythingElseIsMalformed(String after) {
        assertThatThrownBy(() -> Keyset.decode(after)).isInstanceOf(Keyset.Malformed.class);
    }

    @Test
    void aKeyOfAnotherListIsMalformed() {
        assertThatThrownBy(() -> Keyset.decodeOne(Keyset.encode("x"), UUID::fromString))
                .isInstanceOf(Keyset.Malformed.class);
        assertThatThrownBy(() -> Keyset.decodeOne(Keyset.encode(1, 2), Integer::parseInt))
                .isInstanceOf(Keyset.Malformed.class);
    }

    @Test
    void aPageNamesTheNextOnlyWhereThereIsOne() {
        assertThat(Keyset.page(List.of(1, 2, 3), 2, n -> n, Keyset::encode))
                .isEqualTo(new Page<>(List.of(1, 2), Keyset.encode(2)));
        assertThat(Keyset.page(List.of(1, 2), 2, n -> n, Keyset::encode)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Keyset.page(List.<Integer>of(), 2, n -> n, Keyset::encode).items())
                .isEmpty();
    }

    @Test
    void aPageHasFiftyItemsAndAtMostTwoHundred() {
        assertThat(Keyset.limit(null)).isEqualTo(50);
        assertThat(Keyset.limit(200)).isEqualTo(200);
        assertThatThrownBy(() -> Keyset.limit(201)).isInstanceOf(Keyset.LimitOutOfRange.class);
        assertThatThrownBy(() -> Keyset.limit(0)).isInstanceOf(Keyset.LimitOutOfRange.class);
    }
}
