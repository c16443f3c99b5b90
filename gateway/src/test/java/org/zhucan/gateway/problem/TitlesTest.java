// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private final Titles titles = new Titles();

    private static List<Problem> all() {
        return Arrays.asList(
                Problem.yearMalformed(),
                Problem.divisionMalformed(),
                Problem.divisionUnknown(),
                Problem.tokenMissing(),
                Problem.tokenRefused(),
                Problem.pathUnknown(),
                Problem.figureUnknown("x"),
                Problem.methodNotAllowed(),
                Problem.bodyTooLarge(1),
                Problem.limitReached(1),
                Problem.internal(),
                Problem.serviceUnavailable("x"),
                Problem.serviceTimeout("x"),
                Problem.signInUnavailable());
    }

    @Test
    void everyProblemHasATitleInBothLanguages() {
        for (var problem : all()) {
            assertThat(titles.of(problem.code(), "zh")).as(problem.code()).isNotEqualTo(problem.code());
            assertThat(titles.of(problem.code(), "en")).as(problem.code()).isNotEqualTo(problem.code());
        }
    }

    @Test
    void everyProblemSaysInBothLanguagesWhatHappened() {
        for (var problem : all()) {
            assertThat(titles.detail(problem, null)).as(problem.code()).containsPattern("\\p{IsHan}");
            assertThat(titles.detail(problem, "en")).isEqualTo(problem.detail()).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(titles.detail(Problem.bodyTooLarge(7), "zh")).isEqualTo("请求体最多 7 字节");
    }

    @Test
    void theListAboveIsComplete() {
        var makers = Arrays.stream(Problem.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Problem.class)
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .count();
        assertThat(all()).hasSize((int) makers);
    }
}
