// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.zhucan.platform.problem.Refusal;

/**
 * The version that the caller has read, from the {@code If-Match} header: one strong entity tag such as {@code "3"}. A
 * method that takes it must be given it: {@link Command} answers 428 where the header is missing.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private final int version; // -1 where the header was not one strong tag

    private IfMatch(int version) {
        this.version = version;
    }

    /** Never fails, since the idempotency key is looked at before it; {@link #check} refuses a malformed one. */
    public static IfMatch fromString(String header) {
        var tag = TAG.matcher(header.strip());
        return new IfMatch(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
    }

    /** Refuses with 412 when somebody else has changed the thing since the caller read it. */
    public void check(int current) {
        if (version < 0) {
            throw new Malformed();
        }
        if (version != current) {
            throw new Stale(current);
        }
    }

    static final class Malformed extends Refusal {
        Malformed() {
            super(Kind.MALFORMED, "if-match-malformed", "If-Match must be one entity tag as answered, such as \"3\"");
        }
    }

    static final class Stale extends Refusal {
        Stale(int current) {
            super(
                    Kind.STALE,
                    "if-match-stale",
                    "It has changed since it was read; its version is now " + current,
                    Map.of("version", current));
        }
    }

    static final class Missing extends Refusal {
        Missing() {
            super(Kind.PRECONDITION_REQUIRED, "if-match-missing", "Send If-Match with the ETag last read");
        }
    }
}
