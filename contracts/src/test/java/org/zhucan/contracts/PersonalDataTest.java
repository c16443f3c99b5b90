// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.contracts.vocabulary.IdNumber;

/** No event carries a name, an identity or certificate number, a contact or an account: it is kept for ever and read by many. */
class PersonalDataTest {

    private static final List<String> FORBIDDEN =
            List.of("name", "number", "phone", "mobile", "mail", "account", "address", "holder", "serial", "photo");

    static Stream<Class<?>> events() {
        return Publisher.allRecords();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFieldIsNamedLikePersonalData(Class<?> event) {
        assertThat(components(event).map(RecordComponent::getName))
                .noneMatch(name -> FORBIDDEN.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFieldHoldsAnIdentityNumber(Class<?> event) {
        assertThat(components(event).map(RecordComponent::getType)).noneMatch(IdNumber.class::equals);
    }

    /** The record's components and those of the records in it. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part -> Stream.concat(
                        Stream.of(part),
                        part.getType().getName().endsWith("State") ? components(part.getType()) : Stream.empty()));
    }
}
