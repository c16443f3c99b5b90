// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.certificate.register.CertificateStatus.MoveRefused;
import org.zhucan.platform.testing.StateDiagram;

class CertificateStatusTest {

    @ParameterizedTest
    @CsvSource({
        "VALID, FROZEN EXPIRED SUPERSEDED CANCELLED",
        "FROZEN, VALID EXPIRED SUPERSEDED CANCELLED",
        "EXPIRED, SUPERSEDED CANCELLED",
        "SUPERSEDED, ''",
        "CANCELLED, ''"
    })
    void mayOnlyMoveOn(CertificateStatus from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(next));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherMoveIsRefused(CertificateStatus from) {
        for (var target : CertificateStatus.values()) {
            if (from.next().contains(target)) {
                assertThat(from.moveTo(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.moveTo(target)).isInstanceOf(MoveRefused.class);
            }
        }
    }

    @Test
    void diagramInTheDocsIsCurrent() {
        StateDiagram.requireCurrent("certificate.md", CertificateStatus.values(), CertificateStatus::next);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
