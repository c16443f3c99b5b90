// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What is the same for all requests of a caller: the claims of a token are read once, not with each request, and settings
 * are read once for all.
 */
@ApplicationScoped
class CallerRules {

    private final List<String> rolesWithOrg;
    private final List<String> rolesWithPersons;

    /** By the token object itself, for as long as the sign-in remembers it. */
    private final Cache<JsonWebToken, Claims> read =
            Caffeine.newBuilder().weakKeys().build();

    CallerRules(
            @ConfigProperty(name = "zhucan.security.roles-held-to-org") List<String> rolesWithOrg,
            @ConfigProperty(name = "zhucan.security.roles-held-to-persons") List<String> rolesWithPersons) {
        this.rolesWithOrg = List.copyOf(rolesWithOrg);
        this.rolesWithPersons = List.copyOf(rolesWithPersons);
    }

    Claims claims(SecurityIdentity identity) {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
                ? read.get(token, Claims::of)
                : Claims.NONE;
    }

    /** Whether a caller of these roles without the claim {@code org} sees nothing that belongs to an organisation. */
    boolean heldToOrg(Set<String> roles) {
        return !Collections.disjoint(roles, rolesWithOrg);
    }

    /** Whether a caller of these roles without the claim {@code person} sees nobody. */
    boolean heldToPersons(Set<String> roles) {
        return !Collections.disjoint(roles, rolesWithPersons);
    }
}
