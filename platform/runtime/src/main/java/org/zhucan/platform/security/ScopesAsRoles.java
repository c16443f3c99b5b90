// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A partner system's scopes, such as {@code cards:read}, count as roles, so that resources name both in one place. */
@ApplicationScoped
class ScopesAsRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(withScopes(identity));
    }

    private static SecurityIdentity withScopes(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || !Claims.isServiceAccount(token)) {
            return identity;
        }
        var scopes = Claims.scopes(token).stream()
                .filter(scope -> scope.contains(":"))
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder(identity).addRoles(scopes).build();
    }
}
