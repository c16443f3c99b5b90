// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the row filters are bound to, asked for at each query. Nothing here throws for want of a caller: no request, no
 * token or no claim gives a value that selects no row.
 */
final class RowScope {

    private static final UUID NOBODY = new UUID(0, 0);

    private RowScope() {}

    private static Optional<Caller> caller() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.of(container.instance(Caller.class).get()).filter(Caller::known);
    }

    /** The {@code like} pattern of the caller's division; the empty text, which no division code is, without one. */
    public static final class Division implements Supplier<String> {
        @Override
        public String get() {
            return caller().map(Caller::scopePattern).orElse("");
        }
    }

    /** The caller's organisation; {@code *} for offices; the empty text without a caller. */
    public static final class Org implements Supplier<String> {
        @Override
        public String get() {
            return caller().map(Caller::orgScope).orElse("");
        }
    }

    /** Whether the caller is not held to certain persons. */
    public static final class Everyone implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            return caller().map(caller -> !caller.heldToPersons()).orElse(false);
        }
    }

    /** The persons the caller is held to; never empty, since SQL has no empty list. */
    public static final class Persons implements Supplier<List<UUID>> {
        @Override
        public List<UUID> get() {
            var persons = caller().map(Caller::persons).map(List::copyOf).orElse(List.of());
            return persons.isEmpty() ? List.of(NOBODY) : persons;
        }
    }
}
