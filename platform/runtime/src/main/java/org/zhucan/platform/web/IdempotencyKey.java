// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.zhucan.platform.hash.Sha256;
import org.zhucan.platform.problem.Refusal;

/**
 * A caller's name for one request, so that it may be sent again without being done again (幂等键).
 *
 * @param caller the {@code sub}; keys of two callers never meet
 * @param value 1 to 200 visible ASCII characters
 * @param requestHash over method, path and body
 */
record IdempotencyKey(String caller, String value, byte[] requestHash) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");

    IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new Malformed();
        }
    }

    static IdempotencyKey of(String caller, String value, String method, String uri, byte[] bodyHash) {
        var line = (method + " " + uri + "\n").getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(caller, value, Sha256.of(line, bodyHash));
    }

    /** What the stored answer is sealed with, so that one answer cannot be put in another's place. */
    String context() {
        return "idempotency:" + caller + ":" + value;
    }

    static final class Malformed extends Refusal {
        Malformed() {
            super(Kind.MALFORMED, "idempotency-key-malformed", HEADER + " is 1 to 200 visible ASCII characters");
        }
    }

    static final class Missing extends Refusal {
        Missing() {
            super(Kind.MALFORMED, "idempotency-key-missing", "Send " + HEADER + ", a new one for each new request");
        }
    }

    static final class Reused extends Refusal {
        Reused() {
            super(Kind.REFUSED, "idempotency-key-reused", "The key was used before, for another request");
        }
    }

    static final class InUse extends Refusal implements Retriable {
        InUse() {
            super(Kind.CONFLICT, "idempotency-key-in-use", "A request with this key is still under way");
        }
    }
}
