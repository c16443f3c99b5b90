// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The claims of a token that decide anything.
 *
 * @param sub null: nobody signed in
 * @param division null when missing or not a division code
 * @param org null when missing
 * @param namesPersons whether the claim is there at all, well-formed or not
 */
record Claims(
        String sub, String division, String org, Set<UUID> persons, boolean namesPersons, boolean serviceAccount) {

    static final Claims NONE = new Claims(null, null, null, Set.of(), false, false);

    static Claims of(JsonWebToken token) {
        var division = text(token.getClaim("division"));
        var persons = texts(token.getClaim("person"));
        return new Claims(
                token.getSubject(),
                DivisionScope.isCode(division) ? division : null,
                text(token.getClaim("org")),
                persons.stream().map(Claims::uuid).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
                !persons.isEmpty(),
                isServiceAccount(token));
    }

    /** Keycloak names the user of a client that signs in for itself {@code service-account-<client>}. */
    static boolean isServiceAccount(JsonWebToken token) {
        var name = text(token.getClaim("preferred_username"));
        return name != null && name.startsWith("service-account-");
    }

    static Set<String> scopes(JsonWebToken token) {
        var scope = text(token.getClaim("scope"));
        return scope == null ? Set.of() : Set.of(scope.strip().split("\\s+"));
    }

    private static String text(Object claim) {
        var texts = texts(claim);
        return texts.isEmpty() ? null : texts.get(0);
    }

    private static List<String> texts(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream()
                    .map(Claims::plain)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
        return claim == null || plain(claim).isBlank() ? List.of() : List.of(plain(claim));
    }

    private static String plain(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
