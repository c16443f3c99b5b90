// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whether a class or method joins a transaction that somebody else opened. */
final class Transactions {

    private Transactions() {}

    static ArchCondition<JavaClass> joinTheCallers() {
        return new ArchCondition<>("be @Transactional(MANDATORY)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                judge(type.tryGetAnnotationOfType(Transactional.class), type, type.getName(), events);
            }
        };
    }

    static ArchCondition<JavaMethod> joinTheCaller() {
        return new ArchCondition<>("be @Transactional(MANDATORY)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                judge(method.tryGetAnnotationOfType(Transactional.class), method, method.getFullName(), events);
            }
        };
    }

    private static void judge(Optional<Transactional> found, Object what, String name, ConditionEvents events) {
        boolean joins = found.map(Transactional::value)
                .filter(type -> type == Transactional.TxType.MANDATORY)
                .isPresent();
        events.add(new SimpleConditionEvent(what, joins, name + (joins ? " joins" : " does not say MANDATORY")));
    }
}
