// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.zhucan.drill.Exercise;
import org.zhucan.drill.Extent;
import org.zhucan.drill.exercise.Drills;
import org.zhucan.drill.office.Office;

/** Every drill in its short form on the suite that has lived a year: whatever breaks, nothing is lost, doubled or violated. */
@Order(3)
class DrillStory {

    private static final long SEED = 20240105;

    @TestFactory
    Stream<DynamicTest> nothingIsLostAndNothingDoubled() {
        var exercise = new Exercise(Office.of(SuiteUnderTest.of(YearOfWenganStory.PACK)));
        return Drills.all().stream()
                .map(drill -> DynamicTest.dynamicTest(drill.code() + " " + drill.what(), () -> assertThat(
                                exercise.run(drill, Extent.SHORT, SEED, "story")
                                        .findings()
                                        .sentences())
                        .isEmpty()))
                .onClose(exercise::close);
    }
}
