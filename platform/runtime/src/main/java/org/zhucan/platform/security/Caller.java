// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is asking, from the claims of the token; or the system itself inside {@link SystemWork}. */
@RequestScoped
public class Caller {

    /** The token's subject, {@code system:<name>} inside {@link SystemWork}, or null where nobody has signed in. */
    public String sub() {
        throw new UnsupportedOperationException();
    }

    public Set<String> roles() {
        throw new UnsupportedOperationException();
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    /** The 12-digit code of the caller's division, or null. */
    public String division() {
        throw new UnsupportedOperationException();
    }

    /** The division's code without its trailing zero groups, null without a division. */
    public String scopePrefix() {
        throw new UnsupportedOperationException();
    }

    /** The organisation that the caller acts for; empty for offices. */
    public Optional<String> org() {
        throw new UnsupportedOperationException();
    }

    /** The persons that the caller may act for; empty for everybody but residents and helpers. */
    public Set<UUID> persons() {
        throw new UnsupportedOperationException();
    }

    /** Whether a program signed in, and not a person. */
    public boolean serviceAccount() {
        throw new UnsupportedOperationException();
    }

    /** Refuses with 403 {@code division-outside-scope} a division that is not the caller's or below it. */
    public void requireInside(String divisionCode) {
        throw new UnsupportedOperationException();
    }
}
