// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;
import java.util.UUID;

/** Calls that bring time, chance or output in through a back door. */
final class Sources {

    private static final Set<String> DATES = Set.of(
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "OffsetDateTime",
            "YearMonth",
            "Year",
            "ZonedDateTime");

    private Sources() {}

    static DescribedPredicate<JavaMethodCall> ofTimeOrChance() {
        return DescribedPredicate.describe("asks the system for the time or a random id", Sources::isBackDoor);
    }

    private static boolean isBackDoor(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        if (owner.isEquivalentTo(UUID.class)) {
            return name.equals("randomUUID");
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        return name.equals("now")
                && owner.getPackageName().equals("java.time")
                && DATES.contains(owner.getSimpleName())
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    static ArchCondition<JavaClass> print() {
        return ArchConditions.accessField(System.class, "out")
                .or(ArchConditions.accessField(System.class, "err"))
                .or(ArchConditions.callMethod(Throwable.class, "printStackTrace"));
    }
}
