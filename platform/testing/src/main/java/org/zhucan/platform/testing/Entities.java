// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;

/** What the rules ask of entities and status enums. */
final class Entities {

    private Entities() {}

    static ArchCondition<JavaClass> standUnderTheirFilters() {
        return new ArchCondition<>("stand under a filter for division and person where they have these columns") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (has(type, "divisionCode") && !filters(type).contains(Scopes.DIVISION)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has a division and no @Filter(name = Scopes.DIVISION)"));
                }
                if (has(type, "personId") && filters(type).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " tells of a person and has no @Filter"));
                }
            }
        };
    }

    private static boolean has(JavaClass type, String field) {
        return type.getAllFields().stream()
                .anyMatch(candidate -> candidate.getName().equals(field));
    }

    private static Set<String> filters(JavaClass type) {
        return Arrays.stream(type.reflect().getAnnotationsByType(Filter.class))
                .map(Filter::name)
                .collect(Collectors.toSet());
    }

    static ArchCondition<JavaClass> haveNext() {
        return new ArchCondition<>("have next()") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.tryGetMethod("next").isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has no next()"));
                }
            }
        };
    }
}
