// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;

/**
 * Who is asking, from the claims of the token; or the system itself inside {@link SystemWork}. It is reached through a
 * proxy, so it is read by methods only.
 */
@RequestScoped
public class Caller {

    private static final String EVERY_ORG = "*";

    private final SecurityIdentity identity;
    private final CallerRules rules;
    private String systemName; // null: a request
    private Claims claims; // null until asked for

    Caller(SecurityIdentity identity, CallerRules rules) {
        this.identity = identity;
        this.rules = rules;
    }

    /** The token's subject, {@code system:<name>} inside {@link SystemWork}, or null where nobody has signed in. */
    public String sub() {
        return system() ? "system:" + systemName : claims().sub();
    }

    public Set<String> roles() {
        return system() ? Set.of() : identity.getRoles();
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    /** The 12-digit code of the caller's division, or null. */
    public String division() {
        return system() ? null : claims().division();
    }

    /** The division's code without its trailing zero groups, null without a division. */
    public String scopePrefix() {
        return DivisionScope.prefix(division());
    }

    /** The organisation that the caller acts for; empty for offices. */
    public Optional<String> org() {
        return system() ? Optional.empty() : Optional.ofNullable(claims().org());
    }

    /** The persons that the caller may act for; empty for everybody but residents and helpers. */
    public Set<UUID> persons() {
        return system() ? Set.of() : claims().persons();
    }

    /** Whether a program signed in, and not a person. */
    public boolean serviceAccount() {
        return system() || claims().serviceAccount();
    }

    /** Refuses with 403 {@code division-outside-scope} a division that is not the caller's or below it. */
    public void requireInside(String divisionCode) {
        var prefix = scopePrefix();
        if (!system() && (prefix == null || divisionCode == null || !divisionCode.startsWith(prefix))) {
            throw new DivisionOutsideScope();
        }
    }

    boolean known() {
        return system() || claims().sub() != null;
    }

    boolean system() {
        return systemName != null;
    }

    void becomeSystem(String name) {
        systemName = name;
    }

    String scopePattern() {
        if (system()) {
            return "%";
        }
        var prefix = scopePrefix();
        return prefix == null ? "" : prefix + "%";
    }

    /** {@code *} lets everything through, so that an organisation of that name has nothing. */
    String orgScope() {
        return org().map(name -> name.equals(EVERY_ORG) ? "" : name).orElse(rules.heldToOrg(roles()) ? "" : EVERY_ORG);
    }

    boolean heldToPersons() {
        return !system() && (claims().namesPersons() || rules.heldToPersons(roles()));
    }

    private Claims claims() {
        if (claims == null) {
            claims = rules.claims(identity);
        }
        return claims;
    }

    static final class DivisionOutsideScope extends Refusal {
        DivisionOutsideScope() {
            super(Kind.FORBIDDEN, "division-outside-scope", "The division is not the caller's, nor below it");
        }
    }
}
