// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason the caller can understand. Each concrete refusal is declared beside the code
 * that refuses; its code is stable and has a title in Chinese and English, and its sentence in Chinese, in {@code
 * problems/<module>.properties}.
 */
public abstract class Refusal extends RuntimeException {

    /** Why a request is refused; each maps to one HTTP status. */
    public enum Kind {
        /** What the request alone shows: not JSON, unknown field, type, pattern, checksum, missing header. */
        MALFORMED(400),
        /** The caller may not do this. */
        FORBIDDEN(403),
        /** Nothing of that name within the caller's scope. */
        UNKNOWN(404),
        /** Wrong state, a duplicate, or a key in use. */
        CONFLICT(409),
        /** Somebody else changed it since it was read. */
        STALE(412),
        /** More than the endpoint takes. */
        TOO_LARGE(413),
        /** Well-formed, but refused by stored facts. */
        REFUSED(422),
        /** A change without {@code If-Match}. */
        PRECONDITION_REQUIRED(428),
        /** The caller's limit is used up. */
        TOO_MANY(429),
        /** Something this service leans on does not answer; worth trying again. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> facts;
    private final transient List<FieldProblem> errors;

    /**
     * @param code kebab-case and stable, such as {@code account-unknown}
     * @param sentence the detail in English, without personal data
     */
    protected Refusal(Kind kind, String code, String sentence) {
        this(kind, code, sentence, Map.of(), List.of());
    }

    /** @param facts what the sentence names, as further members of the problem document, without personal data */
    protected Refusal(Kind kind, String code, String sentence, Map<String, Object> facts) {
        this(kind, code, sentence, facts, List.of());
    }

    /** @param errors which fields were wrong */
    protected Refusal(Kind kind, String code, String sentence, List<FieldProblem> errors) {
        this(kind, code, sentence, Map.of(), errors);
    }

    private Refusal(Kind kind, String code, String sentence, Map<String, Object> facts, List<FieldProblem> errors) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.code = code;
        this.facts = Map.copyOf(facts);
        this.errors = List.copyOf(errors);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
