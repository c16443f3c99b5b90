// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

/** Methods that answer a request, and who may call them. */
final class Endpoints {

    private Endpoints() {}

    static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    static ArchCondition<JavaClass> nameTheirRoles() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll, or have it on each endpoint") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(PermitAll.class)) {
                    return;
                }
                for (var method : type.getMethods()) {
                    if (areEndpoints().test(method)
                            && !method.isAnnotatedWith(RolesAllowed.class)
                            && !method.isAnnotatedWith(PermitAll.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no role"));
                    }
                }
            }
        };
    }
}
